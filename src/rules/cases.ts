import { entryFile } from '../catalogue/records.ts';
import type { Rule } from './rule.ts';

/** Cases with another verdict than their entry make it depends; a success may hold errors and stay a success. */
export const casesAgree: Rule = ({ entries }) =>
	entries.flatMap((entry) => {
		const { action } = entry.verdict;
		const other = entry.cases.findIndex((item) => item.verdict.action !== action);
		if (action === 'depends' || action === 'ok' || other < 0) return [];
		const message = `the verdict is ${action} and the case "${entry.cases[other]?.id}" says ${entry.cases[other]?.verdict.action}; write depends`;
		return [{ file: entryFile(entry.id), path: ['verdict', 'action'], message }];
	});

/** Handlers look for what stands in code marks in a tell: its beginning is whole, and only its end may be left out. */
export const tellsWhole: Rule = ({ entries }) =>
	entries.flatMap((entry) =>
		entry.cases.flatMap((item, index) =>
			[...item.tell.matchAll(/`([^`]*…[^`]+)`/g)].map(([, found = '']) => ({
				file: entryFile(entry.id),
				path: ['cases', index, 'tell'],
				message: `handlers would look for "${found}" as it stands; write the value out, or as much of it as all have in common`,
			})),
		),
	);
