a = x ? y : z
b = x ? y ? 1 : 2 : z ? 3 : 4
