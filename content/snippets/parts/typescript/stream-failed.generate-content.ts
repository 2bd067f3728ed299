const failed = pick(res, event, 'promptFeedback.blockReason');
