a = 10px
