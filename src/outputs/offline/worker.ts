// Keeps what was visited and, when asked, everything. Online, the network always answers first, so nothing is stale.
declare const self: ServiceWorkerGlobalScope;

/** src/integrations/offline.ts writes the version of the build in its place, once all files are there. */
const version = '@@version@@';
const base = import.meta.env.BASE_URL.replace(/\/$/, '');
const kept = 'errdex';
const list = `${base}/offline.json`;
/** Stands in the cache while everything is wanted; holds the version that was kept last. */
const wish = `${base}/kept-all`;

self.addEventListener('install', (event) => {
	event.waitUntil(caches.open(kept).then((cache) => Promise.all([cache.add(`${base}/offline/`), self.skipWaiting()])));
});

// Every page waits for the end of an activation: it fetches nothing. The worker asks itself for the rest in a message, which keeps
// it alive and keeps nobody waiting.
self.addEventListener('activate', (event) => {
	event.waitUntil(self.clients.claim());
	self.registration.active?.postMessage('begin');
});

self.addEventListener('message', (event) => {
	if (event.data === 'begin') event.waitUntil(begin());
	if (event.data !== 'keep-all') return;
	const say = (text: string) => event.source?.postMessage(text);
	const told = keepAll(8, (done, all) => say(`kept ${done} ${all}`));
	event.waitUntil(told.catch((error: unknown) => say(isFull(error) ? 'full' : 'failed')));
});

const isFull = (error: unknown) => error instanceof Error && error.name === 'QuotaExceededError';

/** Keeps the pages that are open, which were loaded without this worker, and what follows a new build. */
async function begin(): Promise<void> {
	for (const client of await self.clients.matchAll({ type: 'window' })) await keepPage(client.url);
	await keepPage(`${base}/offline/`);
	await refresh();
}

let refreshing: Promise<void> | undefined;

/** Fetches everything again when a new build is there and everything is wanted. What fails here is tried at the next page. */
function refresh(): Promise<void> {
	refreshing ??= (async () => {
		const kept = await caches.match(wish);
		if (kept && (await kept.text()) !== version) await keepAll(2);
	})()
		.catch(() => undefined)
		.finally(() => {
			refreshing = undefined;
		});
	return refreshing;
}

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== self.location.origin || !url.pathname.startsWith(`${base}/`)) return;
	const answer = isFixed(url.pathname) ? fromCache(request) : fromNetwork(request);
	event.respondWith(answer);
	// A browser ends a worker that works for long. The next page takes the refresh up again, once it has its own answer.
	if (request.mode === 'navigate') event.waitUntil(answer.then(refresh, () => undefined));
});

/** Whether the address of a file holds a hash of its content. */
const isFixed = (path: string) => path.startsWith(`${base}/_astro/`) || path.startsWith(`${base}/box/`);

async function fromCache(request: Request): Promise<Response> {
	return (await caches.match(request)) ?? keep(request);
}

async function fromNetwork(request: Request): Promise<Response> {
	try {
		return await keep(request);
	} catch (error) {
		const found = await caches.match(request, { ignoreSearch: true, ignoreVary: true });
		if (found) return found;
		if (request.mode === 'navigate') return (await caches.match(`${base}/offline/`)) ?? Response.error();
		throw error;
	}
}

/** Asks the network, past a stale copy of the browser, and keeps a good answer. A redirected answer may not stand for its address. */
async function keep(request: Request): Promise<Response> {
	const answer = await fetch(request, request.mode === 'navigate' ? undefined : { cache: 'no-cache' });
	if (answer.ok && !answer.redirected && answer.status === 200) {
		const cache = await caches.open(kept);
		await cache.put(new URL(request.url).search ? request.url.replace(/\?.*$/, '') : request, answer.clone()).catch(() => undefined);
	}
	return answer;
}

/** A page with the sheets, scripts and pictures that it names. */
async function keepPage(address: string): Promise<void> {
	const answer = await fetch(address, { cache: 'no-cache' }).catch(() => undefined);
	if (!answer?.ok || answer.redirected) return;
	const cache = await caches.open(kept);
	await cache.put(address.replace(/[?#].*$/, ''), answer.clone());
	const named = [...(await answer.text()).matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js|svg))"/g)].map((match) => match[1] ?? '');
	await Promise.all(named.map(async (file) => (await cache.match(file)) ?? cache.add(file).catch(() => undefined)));
}

/** Fetches everything that the list of the build names, so many at a time, and drops what the build no longer has. */
async function keepAll(atATime: number, tell: (done: number, all: number) => void = () => undefined): Promise<void> {
	const files = (await (await fetch(list, { cache: 'no-cache' })).json()) as string[];
	const cache = await caches.open(kept);
	const waiting = [...files];
	let done = 0;
	let failed = false;
	const work = async () => {
		for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
			const fixed = isFixed(file) && (await cache.match(file));
			if (!fixed) await cache.add(new Request(file, { cache: 'no-cache' }));
			done++;
			if (!failed && (done % 20 === 0 || done === files.length)) tell(done, files.length);
		}
	};
	const stop = (error: unknown) => {
		// Those still at work may finish their file, but neither take another nor speak after the failure.
		failed = true;
		waiting.length = 0;
		throw error;
	};
	await Promise.all(Array.from({ length: atATime }, () => work().catch(stop)));
	const wanted = new Set(files);
	for (const request of await cache.keys()) {
		const { pathname } = new URL(request.url);
		if (isFixed(pathname) && !wanted.has(pathname)) await cache.delete(request);
	}
	await cache.put(wish, new Response(version));
}

export {};
