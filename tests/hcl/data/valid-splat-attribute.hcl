a = b.*.c
d = b.*.c.0.e
f = b.*
g = b.*.c[0]
