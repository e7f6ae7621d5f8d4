a = <<EOT
x
   EOT
