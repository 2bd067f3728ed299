send := []byte(payload)
