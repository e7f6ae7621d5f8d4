a = [for x in [for y in z : y] : [for w in x : w]]
