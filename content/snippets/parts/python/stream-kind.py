kind = found.get('type')
