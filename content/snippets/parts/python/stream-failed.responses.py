failed = found.get('error') or found.get('type') in ('error', 'response.failed')
