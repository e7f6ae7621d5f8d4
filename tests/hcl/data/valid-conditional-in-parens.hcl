a = (
 x
 ? y
 : z
)
