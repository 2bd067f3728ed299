// Calls a model with @google/genai, which does not retry by itself, and waits, fixes or stops at an error.
import { ApiError, GoogleGenAI } from '@google/genai';

const client = new GoogleGenAI({ apiKey: process.env['__KEY_ENV__'] ?? '' });
const hopeless = /PerDay|limit: 0|spending cap|prepayment/; // also as 429: no wait of minutes ends these
const [maxAttempts, maxWait] = [4, 120]; // tries; seconds of one wait

// error.message is the body as JSON text: {"error": {…}}, at times in a list.
function read({ status, message }: ApiError) {
  let error: any = {};
  try { error = [JSON.parse(message)].flat()[0].error ?? {}; } catch { /* an error inside a stream */ }
  const first = (key: string) => error.details?.find((item: any) => item[key])?.[key];
  return { status, code: first('reason') ?? error.status, text: error.message ?? message, delay: first('retryDelay') };
}

function decide(error: ApiError): 'wait' | 'fix' | 'stop' {
  const { status } = read(error);
  if (hopeless.test(error.message) || status === 402 || status === 403) return 'stop';
  return status === 408 || status === 429 || status >= 500 ? 'wait' : 'fix';
}

for (let attempt = 1; ; attempt++) {
  try {
    const answer = await client.models.generateContent({ model: 'gemini-3.8-flash', contents: 'Hello' });
    console.log(answer.text ?? `no text: ${answer.promptFeedback?.blockReason ?? answer.candidates?.[0]?.finishReason}`);
    break;
  } catch (error) {
    let wait = Math.random() * 2 ** attempt; // no answer, or one without a time
    let report = `wait: ${(error as Error).message}`; // fetch failed, or it took too long
    if (error instanceof ApiError) {
      const { status, code, text, delay } = read(error);
      if (delay) wait = parseFloat(delay); // such as 34.07s
      report = `${decide(error)}: HTTP ${status}: ${text} (code ${code})`;
    }
    if (!report.startsWith('wait') || attempt === maxAttempts || wait > maxWait) throw new Error(report);
    await new Promise((done) => setTimeout(done, wait * 1000));
  }
}
