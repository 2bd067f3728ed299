const failed = event?.error || event?.type === 'error' || event?.type === 'response.failed';
