// Retries 429 and 5xx after the seconds in the error body, else with backoff.
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
    // part: read-seconds
    const wait = retryAfter > 0 ? retryAfter : backoff;
    // part: sleep
  }
}

console.log(await callApi());
