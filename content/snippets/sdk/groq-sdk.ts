// Calls a model with groq-sdk and says at an error whether to wait, fix or stop.
import Groq, { APIConnectionError, APIError } from 'groq-sdk';

const client = new Groq({ apiKey: process.env['__KEY_ENV__'] }); // retries 408, 409, 429 and 5xx twice
const hopeless = /blocked_api_access|spend_limit|organization_restricted|credit|billing/i;
const again = /tool_use_failed|json_validate_failed/; // slips of the model, which the SDK does not retry
const maxAttempts = 3;

// error.error is the whole body {"error": {…}}; there is no error.code. In a stream it is the inner object.
function read({ status, error: body, headers, message }: APIError<any, any, any>) {
  const { code = null, type = null, message: text = message } = body?.error ?? body ?? {};
  return { status, code, type, text, id: headers?.get('x-request-id'), seconds: headers?.get('retry-after') };
}

function decide(error: APIError): 'wait' | 'fix' | 'stop' {
  const { status = 0, code, text } = read(error);
  if (hopeless.test(`${code} ${text}`)) return 'stop';
  if (error instanceof APIConnectionError || again.test(code ?? '') || status >= 498) return 'wait';
  if (status === 402 || status === 403) return 'stop';
  return status === 408 || status === 409 || status === 429 ? 'wait' : 'fix';
}

for (let attempt = 1; ; attempt++) {
  try {
    const answer = await client.chat.completions.create(JSON.parse('__BODY__'));
    console.log(answer.choices[0]?.message.content);
    break;
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    const { status, code, type, text, id, seconds } = read(error);
    if (attempt < maxAttempts && (again.test(code ?? '') || status === 498)) { // 498: flex is full
      await new Promise((done) => setTimeout(done, Math.random() * 1000 * 2 ** attempt));
      continue;
    }
    const action = decide(error) + (seconds ? ` ${seconds} s` : '');
    console.error(`${action}: HTTP ${status}: ${text} (code ${code}, type ${type}, request ${id})`);
    process.exitCode = 1;
    break;
  }
}
