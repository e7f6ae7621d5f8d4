a = 1 # end
b = 2 // end
