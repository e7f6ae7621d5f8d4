a = <<EOT
x EOT
EOT x
 EOTX
EOT
