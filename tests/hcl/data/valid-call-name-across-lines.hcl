a = [f
(x)]
