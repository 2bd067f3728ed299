// Retries 429 and 5xx with exponential backoff and full jitter.
// Give it calls that may run twice: after a 5xx the work can be done, and no idempotency key is sent.
const maxAttempts = __ATTEMPTS__;
// part: words
const payload: string = '__BODY__';

// part: pick

export async function callApi(): Promise<any> {
  for (let attempt = 1; ; attempt++) {
    // part: call
    if (res.ok && !pick(res, body, '__HELD_PLACES__')) return body ?? text; // a 200 can hold an error
    // part: read-error
    // part: give-up
    // Full jitter: clients that failed together must not come back together.
    const wait = Math.random() * Math.min(__LONGEST__, __FACTOR__ ** (attempt - 1));
    await new Promise((done) => setTimeout(done, wait * 1000));
  }
}

console.log(await callApi());
