body: payload,
