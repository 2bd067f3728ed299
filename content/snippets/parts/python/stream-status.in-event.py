status = pick(res, body, '__STATUS_PLACES__') or res.status_code  # the one in the event counts
