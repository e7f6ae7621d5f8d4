a = { # one
  b = 1 # two
  # three
  c = 2, # four
}
