kind := pick(res, event, "type")
failed := event["error"] != nil || kind == "error" || kind == "response.failed"
