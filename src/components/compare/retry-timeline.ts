import { axisOf, howItEnds, type RetryPolicy, timelineOf, whenSent } from '../../snippets/timeline.ts';

/** Draws the chosen retry policy for the wait that was typed. */
class RetryTimeline extends HTMLElement {
	connectedCallback(): void {
		const select = this.querySelector('select');
		const input = this.querySelector('input');
		const policies = JSON.parse(this.dataset.policies ?? '[]') as { id: string; policy: RetryPolicy }[];
		const figures = [...this.querySelectorAll('figure')];
		if (!select || !input) return;
		const draw = () => {
			for (const figure of figures) {
				figure.hidden = figure.dataset.policy !== select.value;
				const policy = policies.find(({ id }) => id === figure.dataset.policy)?.policy;
				if (!policy || figure.hidden) continue;
				drawInto(figure, policy, policy.stated && Math.max(0, input.valueAsNumber || 0));
				if (input.parentElement) input.parentElement.hidden = !policy.stated;
			}
		};
		select.addEventListener('change', draw);
		input.addEventListener('input', draw);
		draw();
	}
}

function drawInto(figure: HTMLElement, policy: RetryPolicy, stated: number | undefined): void {
	const timeline = timelineOf(policy, stated);
	const { end, marks } = axisOf(timeline.within);
	const axis = figure.querySelector('.axis');
	const body = figure.querySelector('tbody');
	const model = body?.rows[0];
	if (!axis || !body || !model) return;
	axis.replaceChildren(...marks.map((mark) => Object.assign(document.createElement('span'), { textContent: `${mark} s` })));
	const rows = timeline.attempts.map((attempt) => {
		const row = model.cloneNode(true) as HTMLTableRowElement;
		if (row.cells[0]) row.cells[0].textContent = String(attempt.number);
		if (row.cells[1]) row.cells[1].textContent = whenSent(attempt);
		const bar = row.querySelector('rect');
		bar?.setAttribute('x', String((1000 * attempt.earliest) / end));
		bar?.setAttribute('width', String(Math.max(6, (1000 * (attempt.latest - attempt.earliest)) / end)));
		return row;
	});
	body.replaceChildren(...rows);
	const last = figure.querySelector(':scope > p');
	if (last) last.textContent = howItEnds(timeline, policy);
}
customElements.define('retry-timeline', RetryTimeline);
