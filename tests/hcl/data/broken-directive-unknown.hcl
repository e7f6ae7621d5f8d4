a = "%{ while x }%{ endif }"
