import type { Provider } from '../../catalogue/model.ts';
import { actionsOf, casesOf } from '../../catalogue/query.ts';
import { entryFile, type Problem } from '../../catalogue/records.ts';
import type { Rule } from '../rule.ts';

/** A sample whose body carries the code of another page stands under a verdict that this page gives, too. */
export const sampleCodes: Rule = ({ providers }) =>
	providers.flatMap((provider) => {
		const pages = new Map(provider.entries.flatMap((entry) => (entry.code === undefined ? [] : [[entry.code, entry] as const])));
		return provider.entries.flatMap((entry) =>
			entry.samples.flatMap((sample, index): Problem[] => {
				const { action } = casesOf(entry).cases.find(({ id }) => id === sample.case)?.verdict ?? entry.verdict;
				// A page of several cases, and a success that can hold errors, say with the sample what follows from its code.
				if (sample.language !== 'json' || action === 'depends' || action === 'ok') return [];
				const page = codesIn(sample.text, provider).map((code) => pages.get(code))[0];
				if (!page || page === entry || actionsOf(page).includes(action)) return [];
				return [
					{
						file: entryFile(entry.id),
						path: ['samples', index],
						message: `the body has the code ${page.code}, which means ${actionsOf(page).join(' or ')}, and stands under ${action}; give it the case that says the same, or mend one of the two verdicts`,
						other: { file: entryFile(page.id), path: ['verdict'] },
					},
				];
			}),
		);
	});

/** The codes in a body, where the formats of its provider have them. */
function codesIn(text: string, { formats }: Provider): string[] {
	const body = parsed(text);
	return [...new Set(formats.flatMap(({ paths }) => paths.code ?? []))].flatMap((path) => {
		const code = path.split('.').reduce(step, body);
		return typeof code === 'string' || typeof code === 'number' ? [String(code)] : [];
	});
}

/** What stands at one step of a path: a key, or errors[0], the first of a list. */
function step(value: unknown, part: string): unknown {
	const [, key = part, first] = /^(\w+)(\[0?\])?$/.exec(part) ?? [];
	const inner = isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
	return first && Array.isArray(inner) ? inner[0] : inner;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
