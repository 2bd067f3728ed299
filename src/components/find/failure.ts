/** A file didn't load: no network, an error from the host, a response that was cut off. Not a bug of ours. */
export class LoadError extends Error {
	override name = 'LoadError';
}

/** The files belong to another build of the site than the page. */
export class OutdatedError extends LoadError {
	override name = 'OutdatedError';
}

/** Runs a function that fetches, and turns whatever it throws into a LoadError with that as its cause. */
export async function fetching<T>(what: string, fetchIt: () => Promise<T>): Promise<T> {
	try {
		return await fetchIt();
	} catch (cause) {
		if (cause instanceof LoadError) throw cause;
		throw new LoadError(`${what} did not load`, { cause });
	}
}

/** What to tell the reader about an error. Anything but a LoadError is a bug, so it also goes to the console. */
export function explain(error: unknown): string {
	if (error instanceof OutdatedError) return 'Errdex was updated since you opened this page. Reload the page to search.';
	if (error instanceof LoadError) return 'The search could not be loaded.';
	console.error(error);
	return 'Something went wrong here.';
}
