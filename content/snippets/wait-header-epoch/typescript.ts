// Retries 429 when the window in a response header resets, and 5xx with backoff.
// Give it calls that may run twice: after a 5xx the work can be done, and no idempotency key is sent.
const maxAttempts = __ATTEMPTS__;
const maxWait = __CAP__; // seconds, all waits together
// part: words
const payload: string = '__BODY__';

// part: pick

export async function callApi(): Promise<any> {
  let waited = 0;
  for (let attempt = 1; ; attempt++) {
    // part: call
    if (res.ok && !pick(res, body, '__HELD_PLACES__')) return body ?? text; // a 200 can hold an error
    // part: read-error
    // part: give-up
    // part: backoff
    // part: wait-for-reset
    // part: sleep
  }
}

console.log(await callApi());
