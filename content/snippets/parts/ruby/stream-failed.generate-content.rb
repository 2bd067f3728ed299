failed = found['error'] || pick(res, event, 'promptFeedback.blockReason')
