import { addresses } from './addresses.ts';
import { agreement } from './agreement/index.ts';
import { casesAgree, tellsWhole } from './cases.ts';
import { evidenceFits } from './evidence.ts';
import { fragments } from './fragments.ts';
import { links } from './links.ts';
import { permalinks } from './permalinks.ts';
import { references } from './references.ts';
import { requestPairs } from './request-pairs.ts';
import type { Rule } from './rule.ts';
import { sourced } from './sourced.ts';

export const rules: Rule[] = [
	references,
	sourced,
	addresses,
	evidenceFits,
	casesAgree,
	tellsWhole,
	requestPairs,
	fragments,
	links,
	permalinks,
	...agreement,
];
