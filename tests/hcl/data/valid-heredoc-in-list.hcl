a = [<<EOT
x
EOT
, <<EOT
y
EOT
]
