// Calls the API and returns the data beside the errors that a success can hide.
const payload: string = '__BODY__';

// part: pick

export async function callApi(): Promise<{ data: any; errors: any[] }> {
  // part: call
  if (res.status >= 400 || (text.trim() && body === null)) {
    // part: read-error
    throw new Error(`HTTP ${res.status}: ${message} (code ${code}, request ${id})`);
  }
  // A 204 has no body: no data, no errors. An error of false or "" is none.
  return { data: body, errors: [body?.errors, body?.error].flat().filter(Boolean) };
}

const { data, errors } = await callApi();
for (const error of errors) console.warn('error in a success:', JSON.stringify(error));
console.log(data);
