failed := event["error"] != nil || pick(res, event, "promptFeedback.blockReason") != ""
