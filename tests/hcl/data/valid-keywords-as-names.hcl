for = 1
if = 2
null = 3
true = 4
in = 5
