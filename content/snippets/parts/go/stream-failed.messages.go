if name == "error" || event["error"] != nil || alone || chunk != "" || kind == "error" {
