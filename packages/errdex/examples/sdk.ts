import { advise } from 'errdex';

/** Calls an SDK, and calls it again for as long as Errdex says that waiting helps. Turn the retries of the SDK off. */
export async function patiently<Answer>(provider: string, call: () => Promise<Answer>, longest = 60): Promise<Answer> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await call();
		} catch (error) {
			const { waitSeconds, reason, steps, href } = await advise(error, { provider, attempt });
			if (waitSeconds === null || waitSeconds > longest) throw new Error(`${reason} ${steps[0] ?? ''} ${href}`, { cause: error });
			await new Promise((done) => setTimeout(done, waitSeconds * 1_000));
		}
	}
}
