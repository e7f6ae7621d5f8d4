a = [for x in y : x]
b = [for k, v in y : "${k}=${v}" if v != null]
