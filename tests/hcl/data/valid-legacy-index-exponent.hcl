a = b.1e1
