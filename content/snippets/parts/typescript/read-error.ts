const code = pick(res, body, '__CODE_PLACES__') || null;
const message = pick(res, body, '__MESSAGE_PLACES__') || text.slice(0, 200) || 'empty body';
const id = pick(res, body, '__REQUEST_ID_PLACES__') || null;
