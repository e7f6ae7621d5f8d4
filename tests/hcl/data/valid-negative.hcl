a = -1
b = - 1
c = --1
d = !true
e = !!x
f = -x.y[0]
g = -1 + 5
