import { href } from '../../addresses/ids.ts';
import { attachBox } from './box/box.ts';
import { explain } from './failure.ts';
import { goStraight } from './go-straight.ts';
import { showInAddress } from '../../layouts/show-in-address.ts';
import { loadCover } from './load.ts';
import { filtersIn, queryPart } from './query-address.ts';

/** The box of a page: answers below it. On /find/ a typed query and its filters stay in the address; a paste or a secret never does. */
export function attachPageBox(input: HTMLTextAreaElement): void {
	const host = document.querySelector<HTMLElement>('error-search') ?? document.createElement('error-search');
	if (!host.isConnected) input.form?.after(host);
	const finding = location.pathname.endsWith(href.find());
	const asked = new URLSearchParams(location.search);
	if (finding) {
		input.value ||= [asked.get('provider'), asked.get('status'), asked.get('code'), asked.get('q')].filter(Boolean).join(' ');
		// When the data don't load, the box says so, since it loads the same.
		goStraight(asked).catch(explain);
	}
	attachBox(
		input,
		host,
		(query, filters) => {
			if (!finding) return;
			loadCover().then((cover) => showInAddress(queryPart(query, cover, filters) || location.pathname), explain);
		},
		finding ? filtersIn(asked) : {},
	);
}
