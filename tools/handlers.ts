import { handlerRunners, playAll } from '../tests/handlers/all.ts';
import { playSdks } from '../tests/handlers/sdks/all.ts';
import { toldIn } from '../tests/handlers/untold.ts';
import { catalogueFromDisk } from '../tests/replay/replay.ts';
import { Misuse, runCommand } from './command.ts';

const usage = `npm run handlers             plays every published handler what its page documents, and prints with how many responses
npm run handlers -- ID …     those of these languages, or of the SDKs: ${[...handlerRunners.map(({ language }) => language.id), 'sdks'].join(', ')}`;

await runCommand({ usage, options: {}, positionals: [0, handlerRunners.length + 1] }, async ({ positionals: chosen }) => {
	const unknown = chosen.filter((id) => id !== 'sdks' && !handlerRunners.some(({ language }) => language.id === id));
	if (unknown.length > 0) throw new Misuse(`no handlers in ${unknown.join(' or ')}`);
	const { entries } = catalogueFromDisk();
	let disagreed = 0;
	const { depends, cases: inAll, elsewhere, untold } = toldIn(entries);
	const without = [...untold.values()].flat().length;
	console.log(
		`${inAll} cases of ${depends} entries that depend: ${inAll - elsewhere - without} told apart, ${elsewhere} under another code, ` +
			`${without} by nothing in the response that a program can check, so that the handler raises: ` +
			[...untold].map(([why, ids]) => `${ids.length} by ${why}`).join(', '),
	);
	for (const runner of handlerRunners) {
		const { id, label, longest } = runner.language;
		if (chosen.length > 0 && !chosen.includes(id)) continue;
		const started = Date.now();
		const { cases, plays, problems, lines, folded, unread, undated, naming } = await playAll(runner, entries);
		const sorted = [...lines].sort((a, b) => a - b);
		console.log(
			`${label}: ${entries.length} entries, ${cases} cases, ${plays} responses in ${((Date.now() - started) / 1000).toFixed(1)} s; ` +
				`${problems.length} disagree, ${folded} waits raised and ${unread} not read from the message, ${undated} handlers without dates, for want of lines; ` +
				`${naming.filter((named) => named).length} of ${naming.length} pages of a code or type name it; ` +
				`lines: median ${sorted[sorted.length >> 1]}, at most ${sorted.at(-1)} of ${longest}`,
		);
		for (const problem of problems) console.error(`  ${label}: ${problem}`);
		disagreed += problems.length;
	}
	if (chosen.length === 0 || chosen.includes('sdks')) {
		const started = Date.now();
		const { variants, cases, plays, problems, lines } = await playSdks(entries);
		const sorted = [...lines].sort((a, b) => a - b);
		console.log(
			`SDKs in TypeScript: ${variants} entries, ${cases} cases, ${plays} responses in ${((Date.now() - started) / 1000).toFixed(1)} s; ` +
				`${problems.length} disagree; lines: median ${sorted[sorted.length >> 1]}, at most ${sorted.at(-1)}`,
		);
		for (const problem of problems) console.error(`  SDK: ${problem}`);
		disagreed += problems.length;
	}
	return disagreed === 0 ? 0 : 1;
});
