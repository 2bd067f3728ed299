sent = PAYLOAD.empty? ? nil : JSON.generate(JSON.parse(PAYLOAD).merge('stream' => true))
