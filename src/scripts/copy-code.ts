/** A code block with a button that copies it and says whether that worked. */
class CopyCode extends HTMLElement {
	connectedCallback(): void {
		const pre = this.querySelector('pre');
		if (!pre) return;
		const button = document.createElement('button');
		button.type = 'button';
		button.textContent = 'Copy';
		button.ariaLabel = `Copy ${pre.ariaLabel ?? 'code'}`;
		const said = document.createElement('span');
		said.className = 'hidden';
		said.role = 'status';
		button.onclick = async () => {
			const result = await navigator.clipboard.writeText(pre.textContent ?? '').then(
				() => 'Copied',
				() => 'Copying failed; select the text instead',
			);
			button.textContent = said.textContent = result;
			setTimeout(() => {
				button.textContent = 'Copy';
				said.textContent = '';
			}, 3000);
		};
		this.append(button, said);
	}
}
customElements.define('copy-code', CopyCode);
