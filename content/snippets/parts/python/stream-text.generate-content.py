yield pick(res, event, 'candidates.0.content.parts.0.text')
if pick(res, event, 'candidates.0.finishReason'):
    return
