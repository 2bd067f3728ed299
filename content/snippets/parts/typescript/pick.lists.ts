// Returns the first value found; a place is header:<name> or a dotted path in the body (in a list: of the first item that has it).
function pick(res: Response, body: any, ...places: string[]): string {
  for (const place of places) {
    const value = place.startsWith('header:')
      ? res.headers.get(place.slice(7))
      : place.split('.').reduce((at, key) => (Array.isArray(at) ? (at.find((item) => item?.[key]) ?? at) : at)?.[key], body);
    if (typeof value === 'number' || (typeof value === 'string' && value)) return String(value);
  }
  return '';
}
