// Calls a model with the openai SDK and says at an error whether to wait, fix or stop.
import OpenAI, { APIConnectionError, APIError } from 'openai';

const client = new OpenAI({ baseURL: '__BASE_URL__', apiKey: process.env['__KEY_ENV__'] });

// error.error is what stands in "error" of the body; error.code is the status again, the codes are in metadata.
function read({ status, error: inner, message, headers }: APIError) {
  const { message: text = message, metadata } = (inner ?? {}) as any;
  const code = metadata?.limit_source ?? metadata?.reason ?? metadata?.error_type;
  return { status, code, text, id: headers?.get('x-generation-id'), seconds: headers?.get('retry-after') };
}

function decide(error: APIError): 'wait' | 'fix' | 'stop' {
  const { status = 0, text } = read(error);
  if (status === 402 && /in-flight/.test(text)) return 'wait'; // the others need money or a smaller request
  if (status === 402 || status === 403 || /per-day|key limit/i.test(text)) return 'stop';
  if (error instanceof APIConnectionError || status >= 498) return 'wait';
  return status === 408 || status === 409 || status === 429 ? 'wait' : 'fix';
}

try {
  const answer = await client.chat.completions.create(JSON.parse('__BODY__'));
  const failed = (answer as any).error ?? (answer.choices[0] as any)?.error; // an error inside a 200 is not thrown
  if (failed) throw new APIError(failed.code, failed, undefined, new Headers());
  console.log(answer.choices[0]?.message.content);
} catch (error) {
  if (!(error instanceof APIError)) throw error;
  // No retry here: the SDK has repeated 408, 409, 429 and 5xx twice before it throws.
  const { status, code, text, id, seconds } = read(error);
  const action = decide(error) + (seconds ? ` ${seconds} s` : '');
  console.error(`${action}: HTTP ${status}: ${text} (code ${code}, request ${id})`);
  process.exitCode = 1;
}
