const failed = event?.type === 'error' || event?.type === 'response.failed';
