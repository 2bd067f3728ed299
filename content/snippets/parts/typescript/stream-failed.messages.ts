const failed = event?.type === 'error';
