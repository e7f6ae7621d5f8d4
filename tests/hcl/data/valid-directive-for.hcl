a = "%{ for x in y }${x}, %{ endfor }"
b = "%{for k, v in y}%{endfor}"
