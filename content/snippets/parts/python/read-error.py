code = pick(res, body, '__CODE_PLACES__') or None
message = pick(res, body, '__MESSAGE_PLACES__') or res.text[:200] or 'empty body'
request_id = pick(res, body, '__REQUEST_ID_PLACES__') or None
