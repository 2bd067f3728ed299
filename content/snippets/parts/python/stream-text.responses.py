if found.get('type') == 'response.output_text.delta':
    yield found['delta']
if found.get('type') in ('response.completed', 'response.incomplete'):
    return
