a = <<E
  x  
${~ b ~}
  y
E
