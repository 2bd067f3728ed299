import { handlerRunners, playAll } from '../tests/handlers/all.ts';
import { catalogueFromDisk } from '../tests/replay/replay.ts';

/** Plays every published handler and prints with how many responses: `npm run handlers`. Words after it choose languages. */
const { entries } = catalogueFromDisk();
const chosen = process.argv.slice(2);
for (const runner of handlerRunners) {
	const { id, label, longest } = runner.language;
	if (chosen.length > 0 && !chosen.includes(id)) continue;
	const started = Date.now();
	const { cases, plays, problems, lines, folded, unread } = await playAll(runner, entries);
	const sorted = [...lines].sort((a, b) => a - b);
	console.log(
		`${label}: ${entries.length} entries, ${cases} cases, ${plays} responses in ${((Date.now() - started) / 1000).toFixed(1)} s; ` +
			`${problems.length} disagree, ${folded} waits raised and ${unread} not read from the message for want of lines; lines: median ${sorted[sorted.length >> 1]}, at most ${sorted.at(-1)} of ${longest}`,
	);
	for (const problem of problems) console.error(`  ${label}: ${problem}`);
	if (problems.length > 0) process.exitCode = 1;
}
