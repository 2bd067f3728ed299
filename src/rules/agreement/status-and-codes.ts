import type { Entry } from '../../catalogue/model.ts';
import { casesOf, codesWith } from '../../catalogue/query.ts';
import { entryFile, type Problem } from '../../catalogue/records.ts';
import type { Rule } from '../rule.ts';
import { decisionsOn } from './verdicts.ts';

/**
 * The page of a status leads to the verdict of each code that comes with it: a case names the code, or a case (or the page
 * itself) says the same action by the same actor, or a note links to its page. A code that depends needs one of its verdicts there.
 */
export const statusAndCodes: Rule = ({ entries }) =>
	entries
		.filter((entry) => entry.kind === 'status')
		.flatMap((status) => {
			const { cases, from } = casesOf(status);
			const named = new Set(cases.map(({ entry }) => entry));
			const said = new Set(decisionsOn(status));
			const covers = (code: Entry) =>
				named.has(code.slug) || decisionsOn(code).some((decision) => said.has(decision)) || notes(status, code);
			return codesWith(status.provider, status.status[0] ?? 0)
				.filter((code) => !covers(code))
				.map(
					(code): Problem => ({
						file: entryFile(from.id),
						path: cases.length > 0 ? ['cases'] : ['verdict', 'action'],
						message: `${code.slug} comes with ${status.slug} and says ${decisionsOn(code).join(' or ')}, which this page says nowhere; ${remedy(status, code)}`,
						other: { file: entryFile(code.id), path: ['status'] },
					}),
				);
		});

const remedy = (status: Entry, code: Entry) =>
	`add a case with "entry: ${code.slug}", link to ${code.href} in a note that says what differs, or take ${status.slug} out of its statuses`;

const notes = (status: Entry, code: Entry) => status.notes.some(({ text }) => text.includes(`](${code.href})`));
