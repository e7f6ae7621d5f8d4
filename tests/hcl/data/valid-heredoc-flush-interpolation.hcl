a = <<-EOT
    ${b}
  x ${c}
${d}
  EOT
