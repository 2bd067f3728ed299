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
