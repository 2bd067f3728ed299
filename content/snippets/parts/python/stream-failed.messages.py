failed = found.get('type') == 'error'
