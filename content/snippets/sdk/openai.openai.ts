// Calls a model with the openai SDK and says at an error whether to wait, fix or stop.
import OpenAI, { APIConnectionError, APIError } from 'openai';

const client = new OpenAI({ apiKey: process.env['__KEY_ENV__'] });
const hopeless = /insufficient_quota|credit_balance|spend_limit|usage_limit|billing|deactivated/i;

// error.error is what stands in "error" of the body; its code and type are also in error.code and error.type.
function read({ status, code, type, error: inner, message, requestID, headers }: APIError) {
  const text: string = (inner as any)?.message ?? message;
  return { status, code, type, text, id: requestID, seconds: headers?.get('retry-after') };
}

function decide(error: APIError): 'wait' | 'fix' | 'stop' {
  const { status = 0, code, text } = read(error);
  if (hopeless.test(`${code}`)) return 'stop'; // a 429 can mean this, too
  if (/^Request too large/.test(text)) return 'fix'; // a 429 that no wait ends
  if (error instanceof APIConnectionError || status >= 498) return 'wait';
  if (status === 402 || status === 403) return 'stop';
  return status === 408 || status === 409 || status === 429 ? 'wait' : 'fix';
}

try {
  const answer = await client.responses.create(JSON.parse('__BODY__'));
  console.log(answer.error ?? answer.incomplete_details ?? answer.output_text); // a 200 can hold an error, too
} catch (error) {
  if (!(error instanceof APIError)) throw error;
  // No retry here: the SDK has repeated 408, 409, 429 and 5xx twice before it throws.
  const { status, code, type, text, id, seconds } = read(error);
  const action = decide(error) + (seconds ? ` ${seconds} s` : '');
  console.error(`${action}: HTTP ${status}: ${text} (code ${code}, type ${type}, request ${id})`);
  process.exitCode = 1;
}
