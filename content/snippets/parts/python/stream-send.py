data = json.dumps({**json.loads(payload), 'stream': True}) if payload else None
