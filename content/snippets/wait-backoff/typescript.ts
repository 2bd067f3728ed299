// Retries 429 and 5xx with exponential backoff and full jitter.
const maxAttempts = 5;
const retryOn: string[] = ['__RETRY_ON__']; // besides 429 and 5xx
const giveUp: string[] = ['__GIVE_UP__']; // waiting does not help against these
const payload: string = '__BODY__';

// Returns the first value found; a place is header:<name> or a dotted path in the body.
function pick(res: Response, body: any, ...places: string[]): string {
  for (const place of places) {
    const value = place.startsWith('header:')
      ? res.headers.get(place.slice(7))
      : place.split('.').reduce((at, key) => at?.[key], body);
    if (typeof value === 'number' || (typeof value === 'string' && value)) return String(value);
  }
  return '';
}

export async function callApi(): Promise<any> {
  for (let attempt = 1; ; attempt++) {
    const res = await fetch('__BASE_URL__' + '__PATH__', {
      method: '__METHOD__',
      headers: { Authorization: 'Bearer ' + process.env['__KEY_ENV__'], 'Content-Type': 'application/json' },
      body: payload || null, // fetch refuses a GET with a body
      signal: AbortSignal.timeout(60_000),
    });
    const text = await res.text();
    let body: any = null;
    try { body = JSON.parse(text); } catch { /* HTML or empty */ }
    if (res.ok) return body ?? text;
    const code = pick(res, body, '__CODE_PLACES__') || null;
    const message = pick(res, body, '__MESSAGE_PLACES__') || text.slice(0, 200) || 'empty body';
    const id = pick(res, body, '__REQUEST_ID_PLACES__') || null;
    const reason = `HTTP ${res.status}: ${message} (code ${code}, request ${id}, try ${attempt})`;
    const says = (word: string) => reason.toLowerCase().includes(word.toLowerCase());
    const temporary = res.status === 429 || res.status >= 500 || retryOn.some(says);
    if (!temporary || giveUp.some(says) || attempt === maxAttempts) throw new Error(reason);
    // Full jitter: clients that failed together must not come back together.
    const wait = Math.random() * Math.min(60, 2 ** (attempt - 1));
    await new Promise((done) => setTimeout(done, wait * 1000));
  }
}

console.log(await callApi());
