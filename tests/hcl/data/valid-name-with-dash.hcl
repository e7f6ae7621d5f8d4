foo-bar = a-b
x = a - b
y = a-1
