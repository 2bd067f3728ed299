import { advise } from 'errdex/groq';

/** Sends a request, and sends it again for as long as Errdex says that waiting helps. */
export async function send(url: string, request: RequestInit, longest = 60): Promise<Response> {
	for (let attempt = 1; ; attempt++) {
		const response = await fetch(url, request);
		if (response.ok) return response;
		const { waitSeconds, reason, steps, href } = await advise(response, { attempt });
		if (waitSeconds === null || waitSeconds > longest) throw new Error(`${reason} ${steps[0] ?? ''} ${href}`, { cause: response });
		await new Promise((done) => setTimeout(done, waitSeconds * 1_000));
	}
}
