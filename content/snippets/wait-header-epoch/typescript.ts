// Retries 429 when the window in a response header resets, and 5xx with backoff.
const maxAttempts = __ATTEMPTS__;
const maxWait = __CAP__; // seconds, all waits together
// part: words
const payload: string = '__BODY__';

// part: pick

export async function callApi(): Promise<any> {
  let waited = 0;
  for (let attempt = 1; ; attempt++) {
    // part: call
    if (res.ok) return body ?? text;
    // part: read-error
    // part: give-up
    // part: backoff
    // part: wait-for-reset
    // part: sleep
  }
}

console.log(await callApi());
