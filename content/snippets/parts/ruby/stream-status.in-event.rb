status = pick(res, body, '__STATUS_PLACES__') || res.code # the one in the event counts
