if (event.type === 'response.output_text.delta') yield event.delta;
if (event.type === 'response.completed' || event.type === 'response.incomplete') return;
