mount = "kv"
folder = "nowhere"
