import { createDecoder } from '../../../../src/decode/decode.ts';
import { createFind } from '../../../../src/search/find.ts';
import { createSearch } from '../../../../src/search/search.ts';
import { absolute } from '../../../../src/site.ts';
import { searchTexts, signatures } from './data.ts';
import { Misuse, type Said } from './said.ts';
import { styled, verdictMark, wrap } from './screen.ts';

/** How many results are shown. */
const shown = 8;

/** errdex search "context too long": the pages that answer a question, as the box of the site ranks them. */
export function searchFor(words: string[], most = shown): Said {
	const query = words.join(' ').trim();
	if (query === '') throw new Misuse('search needs words to look for: errdex search "context too long"');
	const all = signatures();
	const { sure, results, answer } = createFind(createDecoder(all), createSearch(all, searchTexts()))(query);
	const found = results.slice(0, most).map(({ document: { url, title, verdicts, kind }, text }) => ({
		...{ title, href: absolute(url), kind, actions: verdicts, text },
	}));
	return {
		known: found.length > 0,
		json: { sure, notices: answer.notices, results: found },
		text: (screen) =>
			[
				...answer.notices,
				...(found.length === 0 ? ['Nothing found.'] : []),
				...found.flatMap(({ title, href, actions: [action, another], text }) => [
					`${action && !another ? verdictMark(screen, action) : '       '} ${styled(screen, 'bold', title)}`,
					...wrap(text, screen, 8)
						.slice(0, 2)
						.map((line) => `        ${line}`),
					`        ${href}`,
				]),
			].join('\n'),
	};
}
