yield pick(res, event, 'delta.text');
if (event.type === 'message_stop') return;
