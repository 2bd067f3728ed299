/** Runs at most `size` jobs at once, in the order they came. */
export function pool(size: number): <T>(job: () => Promise<T>) => Promise<T> {
	let running = 0;
	const queue: (() => void)[] = [];
	return async (job) => {
		if (running >= size) await new Promise<void>((start) => queue.push(start));
		running++;
		try {
			return await job();
		} finally {
			running--;
			queue.shift()?.();
		}
	};
}
