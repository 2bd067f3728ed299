// Calls a model with @openrouter/sdk and waits, fixes or stops at an error.
import { OpenRouter } from '@openrouter/sdk';
import { ConnectionError, OpenRouterError, RequestTimeoutError } from '@openrouter/sdk/models/errors';

// By default the SDK repeats a 5xx for up to an hour and a 429 never.
const client = new OpenRouter({ apiKey: process.env['__KEY_ENV__'] ?? '', retryConfig: { strategy: 'none' } });
const [maxAttempts, maxWait] = [4, 120]; // tries; seconds of one wait

// error.body is the body as text; its error.code is the status again, the codes are in error.metadata.
function read({ statusCode: status, body, headers, message }: OpenRouterError) {
  let found: any = {};
  try { found = JSON.parse(body).error ?? {}; } catch { /* HTML or empty */ }
  const { message: text = message.slice(0, 200), metadata: { error_type, reason = error_type, limit_source: code = reason } = {} } = found;
  return { status, code, text, id: headers.get('x-generation-id'), seconds: Number(headers.get('retry-after')) };
}

function decide(error: OpenRouterError): 'wait' | 'fix' | 'stop' {
  const { status, text } = read(error);
  const passing = status === 402 && /in-flight/.test(text); // the other 402 need money or a smaller request
  if (status === 403 || /per-day|key limit/i.test(text) || (status === 402 && !passing)) return 'stop';
  return passing || status === 408 || status === 429 || status >= 500 ? 'wait' : 'fix';
}

for (let attempt = 1; ; attempt++) {
  try {
    const answer = await client.chat.send({ chatRequest: JSON.parse('__BODY__') });
    console.log('choices' in answer && answer.choices[0]?.message.content);
    break;
  } catch (error) {
    let wait = Math.random() * 2 ** attempt; // no answer, or one without a time
    let report = `wait: ${(error as Error).message}`;
    if (error instanceof OpenRouterError) {
      const { status, code, text, id, seconds } = read(error);
      if (seconds > 0) wait = seconds;
      report = `${decide(error)}: HTTP ${status}: ${text} (code ${code}, request ${id})`;
    } else if (!(error instanceof ConnectionError || error instanceof RequestTimeoutError)) throw error;
    if (!report.startsWith('wait') || attempt === maxAttempts || wait > maxWait) throw new Error(report);
    await new Promise((done) => setTimeout(done, wait * 1000));
  }
}
