a = <<EOT
x $
%
$$
EOT
