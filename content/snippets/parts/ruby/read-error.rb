code = pick(res, body, '__CODE_PLACES__') || 'none'
message = pick(res, body, '__MESSAGE_PLACES__') || (text.empty? ? 'empty body' : text[0, 200])
id = pick(res, body, '__REQUEST_ID_PLACES__') || 'none'
