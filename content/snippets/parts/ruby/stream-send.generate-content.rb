sent = PAYLOAD
