import { registerWorker } from '../../layouts/offline-worker.ts';

/** What the worker says when it gave up. */
const failures = new Map([
	['full', 'The browser has no space left for this site. Free some space, then try again.'],
	['failed', 'The connection was lost. The files fetched so far are kept. Try again.'],
]);
const refused = "The browser didn't start the service worker that keeps pages offline. Reload the page and try again.";

/** Asks the service worker to keep every page, and says how far it is. */
class KeepOffline extends HTMLElement {
	connectedCallback(): void {
		const button = this.querySelector('button');
		const status = this.querySelector('[role=status]');
		const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
		if (!button || !status) return;
		if (!workers) {
			button.disabled = true;
			status.textContent = "This browser can't keep pages offline here. That needs https or localhost, and no private window.";
			return;
		}
		workers.addEventListener('message', ({ data }) => {
			const [, done, all] = /^kept (\d+) (\d+)$/.exec(String(data)) ?? [];
			if (done)
				status.textContent =
					done === all ? `All ${all} files are kept. Every error and the paste box work offline.` : `${done} of ${all} files …`;
			else status.textContent = failures.get(String(data)) ?? '';
			button.disabled = done !== undefined && done !== all;
		});
		// Until now a click would have done nothing.
		button.disabled = false;
		button.onclick = async () => {
			button.disabled = true;
			status.textContent = 'Fetching …';
			try {
				(await runningWorker()).postMessage('keep-all');
			} catch {
				status.textContent = refused;
				button.disabled = false;
			}
		};
	}
}
customElements.define('keep-offline', KeepOffline);

/** The worker, once it runs. Rejects when the browser refuses it, or when it can't be installed: `ready` would wait for ever. */
async function runningWorker(): Promise<ServiceWorker> {
	const { active, waiting, installing } = await registerWorker();
	const worker = active ?? waiting ?? installing;
	if (!worker) throw new Error('no worker');
	if (active) return active;
	return new Promise((resolve, reject) => {
		const look = () => {
			if (worker.state === 'activated') resolve(worker);
			if (worker.state === 'redundant') reject(new Error('the worker could not be installed'));
		};
		worker.addEventListener('statechange', look);
		look();
	});
}
