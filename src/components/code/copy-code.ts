/** Adds a button that copies and says whether that worked. What else there is to do is told when it did not. */
function addCopyButton(host: HTMLElement, label: string, copy: () => Promise<void>, failed: () => string, name = label): void {
	const button = document.createElement('button');
	button.type = 'button';
	button.textContent = label;
	button.ariaLabel = name;
	const said = document.createElement('span');
	said.className = 'hidden';
	said.role = 'status';
	button.onclick = async () => {
		const result = await copy().then(() => 'Copied', failed);
		button.textContent = said.textContent = result;
		setTimeout(() => {
			button.textContent = label;
			said.textContent = '';
		}, 3000);
	};
	host.append(button, said);
}

/** A code block that can be copied. */
class CopyCode extends HTMLElement {
	connectedCallback(): void {
		const pre = this.querySelector('pre');
		if (!pre) return;
		addCopyButton(
			this,
			'Copy',
			// Without https there is no clipboard at all: being async, this fails as a promise then.
			async () => navigator.clipboard.writeText(pre.textContent ?? ''),
			() => 'Copying failed. Select the text instead.',
			`Copy ${pre.ariaLabel ?? 'code'}`,
		);
	}
}
customElements.define('copy-code', CopyCode);

/** A name as it stands on the wire, to take along. */
class CopyName extends HTMLElement {
	connectedCallback(): void {
		const name = this.querySelector('code')?.textContent ?? '';
		addCopyButton(
			this,
			'Copy',
			async () => navigator.clipboard.writeText(name),
			() => 'Copying failed. Select the text instead.',
			`Copy ${name}`,
		);
	}
}
customElements.define('copy-name', CopyName);

/** Buttons that copy the address of the page and its Markdown, which the first link beside them leads to. */
class CopyPage extends HTMLElement {
	connectedCallback(): void {
		const link = this.parentElement?.querySelector('a');
		if (!link) return;
		addCopyButton(
			this,
			'Copy link',
			async () => navigator.clipboard.writeText(location.href),
			() => 'Copying failed. Copy the URL from the address bar.',
		);
		// The clipboard waits for the answer itself: some browsers refuse a text that comes after the click.
		const text = async () => {
			const response = await fetch(link.href);
			if (!response.ok) throw new Error(response.statusText);
			return new Blob([await response.text()], { type: 'text/plain' });
		};
		addCopyButton(
			this,
			'Copy as Markdown',
			async () => {
				const wanted = text();
				// A clipboard that refuses at once leaves a text that fails later to nobody.
				wanted.catch(() => {});
				return navigator.clipboard.write([new ClipboardItem({ 'text/plain': wanted })]);
			},
			() => {
				link.focus();
				return 'Copying failed. Open the Markdown instead.';
			},
		);
	}
}
customElements.define('copy-page', CopyPage);
