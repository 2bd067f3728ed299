yield pick(res, event, 'delta.text')
if kind == 'message_stop':
    return
