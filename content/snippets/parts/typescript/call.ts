const res = await fetch('__BASE_URL__' + '__PATH__', {
  method: '__METHOD__',
  headers: { __SEND_KEY__, __SEND_VERSION__, 'Content-Type': 'application/json' },
  body: payload || null, // fetch refuses a GET with a body
  signal: AbortSignal.timeout(60_000),
});
const text = await res.text();
let body: any = null;
try { body = JSON.parse(text); } catch { /* HTML or empty */ }
