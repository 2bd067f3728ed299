/** The value at a dotted path such as errors[0].code; undefined when there is none. */
export function valueAt(body: unknown, path: string): unknown {
	return path
		.replaceAll('[', '.')
		.replaceAll(']', '')
		.split('.')
		.reduce<unknown>((at, key) => (at !== null && typeof at === 'object' ? (at as Record<string, unknown>)[key] : undefined), body);
}

/** The JSON bodies in a sample: the whole of it, what follows an HTTP head, or the data lines of a stream. */
export function bodiesOf(text: string): unknown[] {
	const candidates = [
		text,
		text
			.split(/\r?\n\r?\n/)
			.slice(1)
			.join('\n\n'),
		...text.split('\n').map((line) => line.replace(/^data:\s*/, '')),
	];
	return candidates.flatMap((candidate) => {
		try {
			const value: unknown = JSON.parse(candidate);
			return value !== null && typeof value === 'object' ? [value] : [];
		} catch {
			return [];
		}
	});
}
