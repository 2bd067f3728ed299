yield pick(res, event, 'delta.text')
if found.get('type') == 'message_stop':
    return
