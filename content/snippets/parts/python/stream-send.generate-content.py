data = payload
