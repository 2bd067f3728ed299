// Reads a post with @xdevplatform/xdk and waits, fixes or stops at an error.
import { ApiError, Client } from '@xdevplatform/xdk';

// Version 0.6.6 takes the options retry and maxRetries and makes one request all the same.
const client = new Client({ baseUrl: '__BASE_URL__', bearerToken: process.env['__KEY_ENV__'] ?? '' });
const hopeless = /usage-capped|credits|spend-cap|spend cap/i; // also as 429: no wait of minutes ends these
const [maxAttempts, maxWait] = [4, 960]; // tries; seconds of one wait

// error.message is only "HTTP 429: …"; the problem is in error.data, a string if the body was no JSON.
function read({ status, data, headers, message }: ApiError) {
  const [first] = data?.errors ?? [];
  const text: string = first?.message ?? data?.detail ?? data?.error ?? data?.title ?? message;
  const limits = ['x-user-limit-24hour', 'x-app-limit-24hour']; // else the window
  const used = limits.find((limit) => headers.get(`${limit}-remaining`) === '0') ?? 'x-rate-limit';
  const reset = Number(headers.get(`${used}-reset`)); // 0 when absent
  return { status, code: first?.code ?? data?.type ?? null, text, id: headers.get('x-transaction-id'), reset };
}

function decide(error: ApiError): 'wait' | 'fix' | 'stop' {
  const { status, code, text } = read(error);
  if (hopeless.test(`${code} ${text}`) || status === 402 || status === 403) return 'stop';
  return status === 0 || status === 420 || status === 429 || status >= 500 ? 'wait' : 'fix'; // 0: no answer
}

for (let attempt = 1; ; attempt++) {
  try {
    const { data, errors } = await client.posts.getByIds(['20']);
    console.log(data, errors ?? []); // errors: the posts that could not be served
    break;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { status, code, text, id, reset } = read(error);
    const report = `${decide(error)}: HTTP ${status}: ${text} (code ${code}, request ${id})`;
    const wait = status === 429 && reset > 0 ? Math.max(1, reset - Date.now() / 1000) : Math.random() * 2 ** attempt;
    if (decide(error) !== 'wait' || attempt === maxAttempts || wait > maxWait) throw new Error(report);
    await new Promise((done) => setTimeout(done, wait * 1000));
  }
}
