const status = pick(res, body, '__STATUS_PLACES__') || res.status; // the one in the event counts
