a = {for k, v in y : k => v}
b = {for x in y : x.a => x... if x.b}
c = {
  for x in y :
  x => x
}
