// Calls the API once; on an error it says what went wrong and what to fix.
const payload: string = '__BODY__';
const fixes: Record<number, string> = {
  401: 'check the key in ' + '__KEY_ENV__',
  402: 'add credits',
  403: 'check the rights and the credits of the key',
  404: 'check the path, the model and the ids',
  429: 'raise the limit or send less',
};

// part: pick

export async function callApi(): Promise<any> {
  // part: call
  if (res.ok) return body ?? text;
  // part: read-error
  const fix = fixes[res.status] ?? 'correct the request before you send it again';
  const error = new Error(`HTTP ${res.status}: ${message} (code ${code}, request ${id}); ${fix}`);
  throw Object.assign(error, { status: res.status, code, requestId: id });
}

console.log(await callApi());
