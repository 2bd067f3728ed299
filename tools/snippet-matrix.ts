import { languages } from '../src/snippets/languages/index.ts';
import { actions, hasVerdict, providers, startMatrix } from '../tests/snippets/cells.ts';
import { toolchains } from '../tests/snippets/toolchains.ts';
import { runCommand } from './command.ts';

const usage = 'npm run snippets    runs every snippet against the documented answers, and prints against how many';

await runCommand({ usage, options: {}, positionals: [0, 0] }, async () => {
	const started = Date.now();
	const { present } = toolchains();
	const cells = startMatrix(present);
	const problems: string[] = [];
	const rows: string[][] = [['provider', 'language', ...actions]];
	for (const provider of providers()) {
		for (const { label } of languages) {
			const row = [provider, label];
			for (const action of actions) {
				const cell = cells.find((item) => item.provider === provider && item.language === label && item.action === action);
				const found = (await cell?.problems) ?? [];
				problems.push(...found.map((problem) => `${label}: ${problem}`));
				if (cell && cell.plays.length === 0 && hasVerdict(provider, action))
					problems.push(`${label}: nothing to play for ${provider} ${action}`);
				const count = cell?.plays.length ?? 0;
				row.push(!cell ? 'skipped' : count === 0 && !hasVerdict(provider, action) ? '–' : `${count}${found.length > 0 ? ' BROKEN' : ''}`);
			}
			rows.push(row);
		}
	}
	const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
	for (const row of rows)
		console.log(
			row
				.map((text, column) => text.padEnd(widths[column] ?? 0))
				.join('  ')
				.trimEnd(),
		);
	const played = cells.reduce((sum, { plays }) => sum + plays.length, 0);
	console.log(`\n${played} responses played in ${Math.round((Date.now() - started) / 1000)} s; – : no such verdict over HTTP`);
	for (const problem of problems) console.error(problem);
	return problems.length > 0 ? 1 : 0;
});
