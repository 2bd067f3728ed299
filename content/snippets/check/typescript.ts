// Calls the API and returns the data beside the errors that a success can hide.
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

export async function callApi(): Promise<{ data: any; errors: any[] }> {
  const res = await fetch('__BASE_URL__' + '__PATH__', {
    method: '__METHOD__',
    headers: { Authorization: 'Bearer ' + process.env['__KEY_ENV__'], 'Content-Type': 'application/json' },
    body: payload || null, // fetch refuses a GET with a body
    signal: AbortSignal.timeout(60_000),
  });
  const text = await res.text();
  let body: any = null;
  try { body = JSON.parse(text); } catch { /* HTML or empty */ }
  if (res.status >= 400 || (text.trim() && body === null)) {
    const code = pick(res, body, '__CODE_PLACES__') || null;
    const message = pick(res, body, '__MESSAGE_PLACES__') || text.slice(0, 200) || 'empty body';
    const id = pick(res, body, '__REQUEST_ID_PLACES__') || null;
    throw new Error(`HTTP ${res.status}: ${message} (code ${code}, request ${id})`);
  }
  // A 204 has no body: no data, no errors. An error of false or "" is none.
  return { data: body, errors: [body?.errors, body?.error].flat().filter(Boolean) };
}

const { data, errors } = await callApi();
for (const error of errors) console.warn('error in a success:', JSON.stringify(error));
console.log(data);
