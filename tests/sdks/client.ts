import type { StandIn } from './stand-in.ts';

export type How = { to: Pick<StandIn, 'url' | 'tls'>; patience: number; signal?: AbortSignal; stream?: boolean };

export type Client = {
	provider: string;
	package: string;
	/** Bodies that its errors are read from: ids of formats in provider.yaml. */
	formats: string[];
	/** Where its classes can be had: the exports of the package, or the client class when `namespace` names that. */
	exports: Record<string, unknown>;
	/** Whether the package keeps its classes to itself, so that code can't name them. */
	hides?: true;
	call(how: How): Promise<unknown>;
	/** Makes a client without a key, or calls with one, whichever complains. */
	keyless?: (to: How['to']) => unknown;
	/** Whether a call takes an AbortSignal. */
	aborts?: true;
	/** Its classes follow from the body, too: only the shapes of its formats are played, the first one with every status. */
	readsBody?: true;
	/** The events of a stream that fails, where answers can be streamed. */
	stream?: string;
};

/** What is thrown when a client is used without a key, on a machine where no key is set. */
export async function withoutKey(use: () => unknown): Promise<Error | undefined> {
	const kept = { ...process.env };
	for (const name of Object.keys(process.env)) if (/_(API|ADMIN)_KEY$|_AUTH_TOKEN$/.test(name)) delete process.env[name];
	try {
		await use();
	} catch (error) {
		return error as Error;
	} finally {
		Object.assign(process.env, kept);
	}
	return undefined;
}
