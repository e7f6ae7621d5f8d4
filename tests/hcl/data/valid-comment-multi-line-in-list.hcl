a = [ # one
 1, // two
 /* three
 */ 2
]
