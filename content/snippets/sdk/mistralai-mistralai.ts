// Calls a model with @mistralai/mistralai, which does not retry by itself, and waits, fixes or stops at an error.
import { Mistral } from '@mistralai/mistralai';
import { ConnectionError, MistralError, RequestTimeoutError } from '@mistralai/mistralai/models/errors';

const client = new Mistral({ apiKey: process.env['__KEY_ENV__'] ?? '' });
const spent = ['x-ratelimit-limit-req-minute', 'x-ratelimit-remaining-tokens-month']; // 0: no wait of minutes helps
const [maxAttempts, maxWait] = [4, 120]; // tries; seconds of one wait

// error.body is the body as text: {"code": "1300", "message": …} or {"detail": …}.
function read({ statusCode: status, body, headers }: MistralError) {
  let found: any = {};
  try { found = JSON.parse(body) ?? {}; } catch { /* HTML or empty */ }
  const said = found.message ?? found.detail ?? body;
  const text = typeof said === 'string' ? said.slice(0, 200) : JSON.stringify(said);
  const [id, seconds] = [headers.get('mistral-correlation-id'), Number(headers.get('retry-after'))];
  return { status, code: found.code, text, id, seconds };
}

function decide({ statusCode: status, headers }: MistralError): 'wait' | 'fix' | 'stop' {
  if (status === 402 || status === 403 || spent.some((name) => headers.get(name) === '0')) return 'stop';
  return status === 408 || status === 429 || status >= 500 ? 'wait' : 'fix';
}

for (let attempt = 1; ; attempt++) {
  try {
    const answer = await client.chat.complete(JSON.parse('__BODY__'));
    console.log(answer.choices?.[0]?.message?.content);
    break;
  } catch (error) {
    let wait = Math.random() * 2 ** attempt; // no answer, or one without a time
    let report = `wait: ${(error as Error).message}`;
    if (error instanceof MistralError) {
      const { status, code, text, id, seconds } = read(error);
      if (seconds > 0) wait = seconds;
      report = `${decide(error)}: HTTP ${status}: ${text} (code ${code}, request ${id})`;
    } else if (!(error instanceof ConnectionError || error instanceof RequestTimeoutError)) throw error;
    if (!report.startsWith('wait') || attempt === maxAttempts || wait > maxWait) throw new Error(report);
    await new Promise((done) => setTimeout(done, wait * 1000));
  }
}
