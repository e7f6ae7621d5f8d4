a = f(x).y[0]
b = f(x)
