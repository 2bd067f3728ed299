import sheet from './cite-note.css?url';

let making: Promise<HTMLElement> | undefined;
let note: HTMLElement | undefined;
let hiding: ReturnType<typeof setTimeout> | undefined;

/** Shows beside the number of a source what the list says of it: title, how it is known, when it was read. */
export async function showNote(number: HTMLAnchorElement): Promise<void> {
	const source = document.querySelector(number.hash);
	if (!source) return;
	making ??= makeNote();
	note = await making;
	// The first time, a reader can have gone on meanwhile.
	if (!number.matches(':hover, :focus')) return;
	clearTimeout(hiding);
	note.textContent = source.textContent;
	note.hidden = false;
	const { left, bottom } = number.getBoundingClientRect();
	const edge = document.documentElement.clientWidth - note.offsetWidth - 8;
	note.style.left = `${Math.max(8, Math.min(left, edge)) + scrollX}px`;
	note.style.top = `${bottom + scrollY + 4}px`;
	const leave = () => {
		hiding = setTimeout(hideNote, 200);
	};
	number.addEventListener('pointerleave', leave, { once: true });
	number.addEventListener('blur', hideNote, { once: true });
}

/** A page that is only read goes without the sheet, so the note waits for it. */
async function makeNote(): Promise<HTMLElement> {
	const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: sheet });
	await new Promise((resolve) => {
		link.onload = link.onerror = resolve;
		document.head.append(link);
	});
	const made = document.createElement('div');
	made.className = 'cite-note';
	made.hidden = true;
	// The list at the end says the same: a reader of the page by ear has it there.
	made.ariaHidden = 'true';
	made.onpointerenter = () => clearTimeout(hiding);
	made.onpointerleave = hideNote;
	addEventListener('keydown', ({ key }) => key === 'Escape' && hideNote());
	document.body.append(made);
	return made;
}

function hideNote(): void {
	if (note) note.hidden = true;
}
