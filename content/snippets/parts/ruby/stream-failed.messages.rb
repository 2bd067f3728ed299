failed = found['type'] == 'error'
