const reset = Number(res.headers.get('__WAIT_HEADER__')) / 1000; // from Unix milliseconds; 0 when absent
// The header stands on every answer; only a 429 says that the window is used up.
const wait = res.status === 429 && reset > 0 ? Math.max(1, reset - Date.now() / 1000) : backoff;
