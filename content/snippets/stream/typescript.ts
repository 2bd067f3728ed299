// Prints a stream as it comes; an error inside it, or an end without its end mark, is a failure.
const payload: string = '__BODY__';
const silence = __SILENCE__; // seconds without a byte that mean a dead connection

// part: pick

function failure(res: Response, text: string): Error {
  let body: any = null;
  try { body = JSON.parse(text); } catch { /* HTML or empty */ }
  // part: stream-status
  const code = pick(res, body, '__CODE_PLACES__') || null;
  const message = pick(res, body, '__MESSAGE_PLACES__') || text.slice(0, 200) || 'empty body';
  const id = pick(res, body, '__REQUEST_ID_PLACES__') || null;
  return new Error(`HTTP ${status}: ${message} (code ${code}, request ${id})`);
}

async function* readLines(stream: ReadableStream<Uint8Array>, watch: NodeJS.Timeout): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of stream) {
    watch.refresh();
    const lines = (rest + decoder.decode(bytes, { stream: true })).split(/\r?\n/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

export async function* streamApi(): AsyncGenerator<string> {
  const abort = new AbortController();
  const watch = setTimeout(() => abort.abort(new Error(`nothing came for ${silence} s`)), silence * 1000);
  try {
    const res = await fetch('__BASE_URL__' + '__STREAM_PATH__', {
      method: '__METHOD__',
      headers: { __SEND_KEY__, __SEND_VERSION__, 'Content-Type': 'application/json' },
      // part: stream-send
      signal: abort.signal,
    });
    if (!res.ok || !res.body) throw failure(res, await res.text());
    let name = '';
    for await (const line of readLines(res.body, watch)) {
      if (!line) name = ''; // an event ends, or a heartbeat
      if (line.startsWith('event:')) name = line.slice(6).trim();
      const data = line.startsWith('{') ? line : /^data: ?(.+)/.exec(line)?.[1]; // a bare line or an event
      if (!data) continue;
      if (data === '[DONE]') return;
      let event: any = null;
      try { event = JSON.parse(data); } catch { /* not JSON or cut off */ }
      // part: stream-failed
      if (name === 'error' || failed) throw failure(res, data);
      if (!event) throw new Error(`the stream broke off in: ${data.slice(0, 200)}`);
      // part: stream-text
    }
    throw new Error('the stream ended without its end mark');
  } finally {
    clearTimeout(watch);
  }
}

let arrived = '';
try {
  for await (const text of streamApi()) {
    process.stdout.write(text);
    arrived = (arrived + text).slice(-200); // streams can be endless
  }
} catch (error) {
  // No blind restart: a new stream begins at the beginning, and what came so far is only a part.
  console.error(`\n${(error as Error).message}; had arrived: ${arrived || 'nothing'}`);
  process.exitCode = 1;
}
