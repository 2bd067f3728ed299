// Calls a model with the openai SDK and says at an error whether to wait, fix or stop.
import OpenAI, { APIConnectionError, APIError } from 'openai';

const client = new OpenAI({ baseURL: '__BASE_URL__', apiKey: process.env['__KEY_ENV__'] });
const hopeless = /credits|spending limit|spend_limit|blocked_api_access|free-usage|insufficient_quota/i;

// error.error is what stands in "error" of the body: an object, whose code and type are also in error.code
// and error.type, or the sentence itself; a code beside that is lost.
function read({ status, code, type, error: inner, message, requestID, headers }: APIError) {
  const said = typeof inner === 'string' ? inner : (inner as any)?.message;
  const text: string = typeof said === 'string' ? said : message;
  return { status, code, type, text, id: requestID, seconds: headers?.get('retry-after') };
}

function decide(error: APIError): 'wait' | 'fix' | 'stop' {
  const { status = 0, code, text } = read(error);
  if (hopeless.test(`${code} ${text}`)) return 'stop'; // a 429 can mean this, too
  if (error instanceof APIConnectionError || status >= 498) return 'wait';
  if (status === 402 || status === 403) return 'stop';
  return status === 408 || status === 409 || status === 429 ? 'wait' : 'fix';
}

try {
  const answer = await client.chat.completions.create(JSON.parse('__BODY__'));
  console.log(answer.choices[0]?.message.content);
} catch (error) {
  if (!(error instanceof APIError)) throw error;
  // No retry here: the SDK has repeated 408, 409, 429 and 5xx twice before it throws.
  const { status, code, type, text, id, seconds } = read(error);
  const action = decide(error) + (seconds ? ` ${seconds} s` : '');
  console.error(`${action}: HTTP ${status}: ${text} (code ${code}, type ${type}, request ${id})`);
  process.exitCode = 1;
}
