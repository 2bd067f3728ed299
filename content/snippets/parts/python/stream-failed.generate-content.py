if name == 'error' or inner or alone or pick(res, event, 'promptFeedback.blockReason'):
