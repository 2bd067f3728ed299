import { setTimeout as wait } from 'node:timers/promises';

/**
 * What an address answered. `status` is that of the last response. `movedTo`: where redirects led, when the first of them is
 * for good (301, 308); after one for now (302, 303, 307) the old address stays the right one. `failed`: why no response came.
 */
export type Answer = { status: number; movedTo?: string | undefined } | { failed: string };

const mostRedirects = 8;

/** Asks one address, with HEAD first and with GET where a server refuses that. It throws for no answer of any kind. */
export async function ask(url: string, patience = 20_000): Promise<Answer> {
	const head = await follow(url, 'HEAD', patience);
	const refused = 'failed' in head || head.status >= 400;
	return refused ? follow(url, 'GET', patience) : head;
}

async function follow(url: string, method: 'HEAD' | 'GET', patience: number): Promise<Answer> {
	let at = url;
	let moved = false;
	try {
		for (let redirects = 0; redirects <= mostRedirects; redirects++) {
			const response = await fetch(at, {
				method,
				redirect: 'manual',
				signal: AbortSignal.timeout(patience),
				headers: { 'user-agent': 'errdex-links (checks the links of an open reference of API errors)', accept: '*/*' },
			});
			await response.body?.cancel();
			const next = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
			if (next === null) return { status: response.status, ...(moved ? { movedTo: at } : {}) };
			if (redirects === 0) moved = response.status === 301 || response.status === 308;
			at = new URL(next, at).href;
		}
		return { failed: `more than ${mostRedirects} redirects` };
	} catch (error) {
		return { failed: reasonOf(error) };
	}
}

function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	if (error.name === 'TimeoutError') return 'timeout';
	const { cause } = error;
	return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message;
}

export type Pace = {
	/** Milliseconds between two requests to one host. */
	pause: number;
	/** Hosts that are asked at the same time. */
	hosts: number;
	/** Milliseconds after which a request is given up. */
	patience: number;
};

/** Asks all addresses: each host one after the other with a pause, several hosts side by side. `take` returns false to end it. */
export async function askAll(urls: string[], pace: Pace, take: (url: string, answer: Answer) => boolean): Promise<void> {
	const waiting = [...Map.groupBy(urls, (url) => new URL(url).host).values()];
	let going = true;
	const work = async () => {
		for (let host = waiting.shift(); host && going; host = waiting.shift())
			for (const [index, url] of host.entries()) {
				if (index > 0) await wait(pace.pause);
				if (!going) return;
				const answer = await ask(url, pace.patience);
				going = going && take(url, answer);
			}
	};
	await Promise.all(Array.from({ length: pace.hosts }, work));
}
