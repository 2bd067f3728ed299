alone := event["errors"] != nil && event["data"] == nil // beside data they are about single posts
failed := event["error"] != nil || alone
