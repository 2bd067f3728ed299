import { expect, test } from 'vitest';
import type { AdviceRow } from './advice-row.ts';
import type { ProviderRows } from './sections.ts';
import { verdictGroups } from './verdict-groups.ts';

const row = (provider: string, name: string, action: AdviceRow['action']): AdviceRow => ({
	entry: { href: `/${provider}/${name}/`, provider, name, action, title: '' },
	...{ statuses: [], action, summary: '', wait: '', cases: [] },
});
const provider = (name: string, ...rows: AdviceRow[]): ProviderRows => ({
	provider: { href: `/${name}/`, text: name },
	...{ rowId: `at-${name}`, rows, none: '' },
});

test('providers stand under their verdicts, each once; who has several entries is led to in the table', () => {
	const section = verdictGroups([
		provider('acme', row('acme', '402', 'stop'), row('acme', '429', 'wait')),
		provider('globex', row('globex', '429', 'wait'), row('globex', 'slow_down', 'wait')),
		provider('silent'),
	]);
	expect(section).toMatchObject({
		groups: [
			{
				action: 'wait',
				of: [
					{ href: '#at-acme', text: 'acme' },
					{ href: '#at-globex', text: 'globex' },
				],
			},
			{ action: 'stop', of: [{ href: '#at-acme', text: 'acme' }] },
			{ of: [{ href: '/silent/', text: 'silent' }] },
		],
	});
});
