a = x
 ? y
 : z
