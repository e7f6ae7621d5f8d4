a = b.0.c
d = b.0
e = b.c.12.d
