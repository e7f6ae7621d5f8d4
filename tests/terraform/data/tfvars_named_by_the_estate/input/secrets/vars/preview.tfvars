folder = "preview"
