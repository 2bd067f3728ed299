// part: send-key
// part: send-version
req.Header.Set("Content-Type", "application/json")
