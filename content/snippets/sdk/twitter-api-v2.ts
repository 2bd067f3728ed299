// Reads a post with twitter-api-v2, which does not retry, and waits, fixes or stops at an error.
import { ApiPartialResponseError, ApiRequestError, ApiResponseError, TwitterApi } from 'twitter-api-v2';

const client = new TwitterApi(process.env['__KEY_ENV__'] ?? '');
const hopeless = /usage-capped|credits|spend-cap|spend cap/i; // also as 429: no wait of minutes ends these
const [maxAttempts, maxWait] = [4, 960]; // tries; seconds of one wait

// error.code is the HTTP status; the problem is in error.data, the numeric code of v1.1 in error.errors.
function read({ code: status, data, errors, headers, rateLimit }: ApiResponseError) {
  const { type, title, detail, error } = data ?? {};
  const [first] = (errors ?? []) as { code?: number; message?: string }[];
  const limits = [rateLimit?.userDay, rateLimit?.day, rateLimit]; // 24 hours, then the window
  const reset = limits.find((limit) => limit?.remaining === 0)?.reset ?? rateLimit?.reset ?? 0;
  const text = first?.message ?? detail ?? error ?? title ?? 'no text';
  return { status, code: first?.code ?? type ?? null, text, id: headers['x-transaction-id'], reset };
}

function decide(error: ApiResponseError): 'wait' | 'fix' | 'stop' {
  const { status, code, text } = read(error);
  if (hopeless.test(`${code} ${text}`) || status === 402 || status === 403) return 'stop';
  return error.rateLimitError || status >= 500 ? 'wait' : 'fix'; // rateLimitError: 420 or 429
}

for (let attempt = 1; ; attempt++) {
  try {
    const { data, errors } = await client.v2.tweets(['20']);
    console.log(data, errors ?? []); // errors: the posts that could not be served
    break;
  } catch (error) {
    let wait = Math.random() * 2 ** attempt; // no answer, a broken answer, or one without a time
    let report = `wait: ${(error as Error).message}`;
    if (error instanceof ApiResponseError) {
      const { status, code, text, id, reset } = read(error);
      if (error.rateLimitError && reset > 0) wait = Math.max(1, reset - Date.now() / 1000);
      report = `${decide(error)}: HTTP ${status}: ${text} (code ${code}, request ${id})`;
    } else if (!(error instanceof ApiRequestError || error instanceof ApiPartialResponseError)) throw error;
    if (!report.startsWith('wait') || attempt === maxAttempts || wait > maxWait) throw new Error(report);
    await new Promise((done) => setTimeout(done, wait * 1000));
  }
}
