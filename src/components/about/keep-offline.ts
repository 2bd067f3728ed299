/** Asks the service worker to keep every page, and says how far it is. */
class KeepOffline extends HTMLElement {
	connectedCallback(): void {
		const button = this.querySelector('button');
		const status = this.querySelector('[role=status]');
		const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
		if (!button || !status) return;
		if (!workers) {
			button.disabled = true;
			status.textContent = 'This browser keeps nothing offline here: it needs https or localhost, and no private window.';
			return;
		}
		workers.addEventListener('message', ({ data }) => {
			const [, done, all] = /^kept (\d+) (\d+)$/.exec(String(data)) ?? [];
			if (done)
				status.textContent =
					done === all ? `All ${all} files are kept. Any entry and the paste box work without a network.` : `${done} of ${all} files …`;
			else status.textContent = 'It could not be kept: the network broke off. What was fetched so far stays; try again.';
			button.disabled = done !== undefined && done !== all;
		});
		button.onclick = async () => {
			button.disabled = true;
			status.textContent = 'Fetching …';
			const { active } = await workers.ready;
			active?.postMessage('keep-all');
		};
	}
}
customElements.define('keep-offline', KeepOffline);
