/** Something that has to be fetched did not come: no network, an error of the host, half an answer. Nothing is wrong with the code. */
export class LoadError extends Error {
	override name = 'LoadError';
}

/** Runs what fetches. Whatever goes wrong meanwhile is a LoadError, with the error as its cause. */
export async function fetching<T>(what: string, fetchIt: () => Promise<T>): Promise<T> {
	try {
		return await fetchIt();
	} catch (cause) {
		throw new LoadError(`${what} did not load`, { cause });
	}
}

/** What to tell the reader of an error. Every error that is no failed load is a bug, which the console reports to whoever can mend it. */
export function explain(error: unknown): string {
	if (error instanceof LoadError) return 'The search could not be loaded.';
	console.error(error);
	return 'Something went wrong here.';
}
