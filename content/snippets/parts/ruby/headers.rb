headers = { __SEND_KEY__, __SEND_VERSION__, 'Content-Type' => 'application/json' }
