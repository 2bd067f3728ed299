// Asks for a result every few seconds until it is ready; gives up after __DEADLINE__ s.
const payload: string = '__BODY__';
const interval = __INTERVAL__; // seconds
const deadline = __DEADLINE__;

// part: pick

export async function pollApi(): Promise<any> {
  const end = Date.now() + deadline * 1000;
  while (Date.now() < end) {
    // part: call
    if (res.status === 200) return body ?? text;
    if (res.status !== 202) {
      // part: read-error
      throw new Error(`HTTP ${res.status}: ${message} (code ${code}, request ${id})`);
    }
    await new Promise((done) => setTimeout(done, interval * 1000));
  }
  throw new Error(`no result after ${deadline} s: still 202`);
}

console.log(await pollApi());
