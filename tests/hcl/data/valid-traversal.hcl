a = b.c.d
e = b["c"].d[0]
f = b[c.d][e[1]]
