const failed = event?.error || pick(res, event, 'promptFeedback.blockReason');
