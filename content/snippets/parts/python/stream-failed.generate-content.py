failed = found.get('error') or pick(res, event, 'promptFeedback.blockReason')
