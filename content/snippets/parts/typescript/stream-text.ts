yield pick(res, event, 'choices.0.delta.content') || (event.data ? data + '\n' : '');
if (event.type === 'response.output_text.delta') yield event.delta;
if (event.type === 'response.completed' || event.type === 'response.incomplete') return;
