folder = "live"
generation = 9
