// Calls a model with @anthropic-ai/sdk and says at an error whether to wait, fix or stop.
import Anthropic, { APIConnectionError, APIError } from '@anthropic-ai/sdk';

const client = new Anthropic({ apiKey: process.env['__KEY_ENV__'] });
const hopeless = /spend_limit|credit balance|usage limits|extra usage|has been disabled/i;

// error.error is the whole body {"type": "error", "error": {…}}; the SDK reads type, code and message out of it.
function read({ status, type, errorCode, apiMessage, message, requestID, headers }: APIError) {
  return { status, code: errorCode, type, text: apiMessage ?? message, id: requestID, seconds: headers?.get('retry-after') };
}

function decide(error: APIError): 'wait' | 'fix' | 'stop' {
  const { status = 0, code, type, text } = read(error);
  if (hopeless.test(`${code} ${text}`)) return 'stop'; // a 400 and a 429 can mean this, too
  if (error instanceof APIConnectionError || status >= 500) return 'wait';
  if (/^(overloaded|api|timeout)_error$/.test(type ?? '')) return 'wait'; // in a stream there is no status
  if (status === 402 || status === 403) return 'stop';
  return status === 408 || status === 409 || status === 429 ? 'wait' : 'fix';
}

try {
  const answer = await client.messages.create(JSON.parse('__BODY__'));
  for (const block of answer.content) if (block.type === 'text') console.log(block.text);
  if (answer.stop_reason !== 'end_turn') console.error(`stopped early: ${answer.stop_reason}`);
} catch (error) {
  if (!(error instanceof APIError)) throw error;
  // No retry here: the SDK has repeated 408, 409, 429 and 5xx twice before it throws.
  const { status, code, type, text, id, seconds } = read(error);
  const action = decide(error) + (seconds ? ` ${seconds} s` : '');
  console.error(`${action}: HTTP ${status}: ${text} (code ${code}, type ${type}, request ${id})`);
  process.exitCode = 1;
}
