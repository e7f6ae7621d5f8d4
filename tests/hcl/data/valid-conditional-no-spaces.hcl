a = x?y:z
