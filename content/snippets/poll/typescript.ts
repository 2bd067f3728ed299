// Asks for a result every few seconds until it is ready; gives up after ten minutes.
const payload: string = '__BODY__';
const interval = 3; // seconds
const deadline = 600;

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

export async function pollApi(): Promise<any> {
  const end = Date.now() + deadline * 1000;
  while (Date.now() < end) {
    const res = await fetch('__BASE_URL__' + '__PATH__', {
      method: '__METHOD__',
      headers: { Authorization: 'Bearer ' + process.env['__KEY_ENV__'], 'Content-Type': 'application/json' },
      body: payload || null, // fetch refuses a GET with a body
      signal: AbortSignal.timeout(60_000),
    });
    const text = await res.text();
    let body: any = null;
    try { body = JSON.parse(text); } catch { /* HTML or empty */ }
    if (res.status === 200) return body ?? text;
    if (res.status !== 202) {
      const code = pick(res, body, '__CODE_PLACES__') || null;
      const message = pick(res, body, '__MESSAGE_PLACES__') || text.slice(0, 200) || 'empty body';
      const id = pick(res, body, '__REQUEST_ID_PLACES__') || null;
      throw new Error(`HTTP ${res.status}: ${message} (code ${code}, request ${id})`);
    }
    await new Promise((done) => setTimeout(done, interval * 1000));
  }
  throw new Error(`no result after ${deadline} s: still 202`);
}

console.log(await pollApi());
