// Calls the API once; on an error it says what went wrong and what to fix.
const payload: string = '__BODY__';
const fixes: Record<number, string> = {
  401: 'check the key in ' + '__KEY_ENV__',
  402: 'add credits',
  403: 'check the rights and the credits of the key',
  404: 'check the path, the model and the ids',
  429: 'raise the limit or send less',
};

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
  const fix = fixes[res.status] ?? 'correct the request before you send it again';
  const error = new Error(`HTTP ${res.status}: ${message} (code ${code}, request ${id}); ${fix}`);
  throw Object.assign(error, { status: res.status, code, requestId: id });
}

console.log(await callApi());
