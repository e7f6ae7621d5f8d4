a = "%{if x}%{endif y}"
