folder = "overridden"
