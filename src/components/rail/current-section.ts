/** Marks in the list of contents which section is being read: the last one whose heading is in the upper third, but not far down a tall window. */
const links = Array.from(document.querySelectorAll<HTMLAnchorElement>('.contents a'), (link) => ({
	link,
	heading: document.getElementById(link.hash.slice(1)),
}));

function mark(): void {
	const passed = links.filter(({ heading }) => heading && heading.getBoundingClientRect().top < Math.min(innerHeight / 3, 240));
	const { hash } = (passed.at(-1) ?? links[0])?.link ?? {};
	for (const { link } of links) {
		const isCurrent = link.hash === hash;
		if (isCurrent && !link.ariaCurrent) link.closest('ul')?.scrollTo(link.offsetLeft - (links[0]?.link.offsetLeft ?? 0), 0);
		link.ariaCurrent = isCurrent ? 'true' : null;
	}
}
if (links.length > 0) {
	let waiting = false;
	addEventListener(
		'scroll',
		() => {
			if (waiting) return;
			waiting = true;
			requestAnimationFrame(() => {
				waiting = false;
				mark();
			});
		},
		{ passive: true },
	);
	mark();
}
