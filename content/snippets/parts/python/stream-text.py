yield pick(res, event, 'choices.0.delta.content') or (data + '\n' if found.get('data') else '')
if kind == 'response.output_text.delta':
    yield found['delta']
if kind in ('response.completed', 'response.incomplete'):
    return
