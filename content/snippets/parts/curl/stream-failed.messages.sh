or $found.type == "error"
