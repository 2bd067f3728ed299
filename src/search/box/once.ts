/** Runs a load once. A load that failed may be tried again. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
	let running: Promise<T> | undefined;
	return () => {
		running ??= load().catch((error: unknown) => {
			running = undefined;
			throw error;
		});
		return running;
	};
}

/** Loads each thing once, by name. With `most` the one that was loaded first is forgotten for a new one. */
export function keep<Name extends string | number, T>(
	load: (name: Name) => Promise<T>,
	most = Number.POSITIVE_INFINITY,
): (name: Name) => Promise<T> {
	const kept = new Map<Name, () => Promise<T>>();
	return (name) => {
		const known = kept.get(name) ?? once(() => load(name));
		kept.set(name, known);
		const [first] = kept.keys();
		if (kept.size > most && first !== undefined) kept.delete(first);
		return known();
	};
}
