import { headlineOf } from '../../../../src/catalogue/words.ts';
import type { Action, ErrorCase, Explanation } from '../types.ts';
import { labelled, type Screen, styled, verdictMark, wrap } from './screen.ts';

/** What a card shows besides the explanation. */
export type More = { name: string; summary?: string; handler?: { label: string; text: string }; waitSeconds?: number | null };

/** One error for a terminal: the verdict first, then why, how long, who, and the steps. */
export function card(made: Explanation, more: More, screen: Screen): string {
	const statuses = made.kind === 'status' ? '' : ` (${made.status.join(', ') || 'no HTTP status'})`;
	const lines = [
		...wrap(`${more.name}: ${made.title}${statuses}`, screen).map((line) => styled(screen, 'bold', line)),
		`${verdictMark(screen, made.action)} ${headlineOf(made.action)}`,
		'',
		...(more.summary ? [...wrap(more.summary, screen), ''] : []),
		...reasons(made, screen, 0),
		...steps(made.steps, screen, 0),
		...made.cases.flatMap((item) => ['', ...caseLines(item, screen)]),
		...(more.handler
			? ['', styled(screen, 'dim', `${more.handler.label}:`), ...more.handler.text.split('\n').map((line) => `  ${line}`)]
			: []),
		'',
		`Page  ${made.href}`,
	];
	return lines.join('\n');
}

type Reasons = { action: Action; because: string; wait: string; actor?: string | null };

const reasons = ({ action, because, wait, actor }: Reasons, screen: Screen, indent: number): string[] => [
	...labelled(screen, 'Why', because, indent),
	...(action === 'wait' ? labelled(screen, 'Wait', wait, indent) : []),
	...(actor ? labelled(screen, 'Acts', `${actor}.`, indent) : []),
];

const steps = (made: string[], screen: Screen, indent: number): string[] =>
	made.flatMap((step, index) => labelled(screen, `${index === 0 ? 'Do' : ''}`.padEnd(3) + `${index + 1}.`, step, indent));

const caseLines = (item: ErrorCase, screen: Screen): string[] => [
	`${verdictMark(screen, item.action)} ${styled(screen, 'bold', item.title)}`,
	...labelled(screen, 'If', item.tell, 2),
	...reasons(item, screen, 2),
	...steps(item.steps, screen, 2),
];
