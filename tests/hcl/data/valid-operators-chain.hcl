a = x < y == z < w
b = a || b && c || d
