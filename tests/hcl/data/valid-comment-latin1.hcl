# café
a = 1
