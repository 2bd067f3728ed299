import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute } from '../../snippets/execute.ts';
import type { Published } from '../runner.ts';

/**
 * What jq says to every program of these handlers for every body that is played to it, as lines of bash that fill the
 * array `known`. Starting jq takes longer than a whole play, so that one run answers for thousands. One handler in fifty
 * is left out: it asks jq itself, and would tell if the table were wrong.
 */
export async function jqResults(published: readonly Published[], folder: string): Promise<string> {
	const calls = published.flatMap(({ text, plays }, index) => {
		if (index % 50 === 0) return [];
		// As handlers give an empty body to jq.
		const bodies = new Set(plays.flatMap(({ answers }) => answers.map(({ text: body }) => body || 'null')));
		const programs = new Set([...text.matchAll(/\b(?:jq (-e|-r)|is) '([^']*)'/g)].map(([, option = '-e', one = '']) => `${option} ${one}`));
		return [...programs].flatMap((program) => [...bodies].map((body) => ({ program, body })));
	});
	const programs = [...new Set(calls.map(({ program }) => program))];
	if (programs.length === 0) return '';
	const chosen = programs.map((program, index) => `${index === 0 ? 'if' : 'elif'} $index == ${index} then ${program.slice(3)}`);
	writeFileSync(join(folder, 'all.jq'), answering([...chosen, 'else error end'].join('\n')));
	writeFileSync(
		join(folder, 'calls.json'),
		calls.map(({ program, body }) => JSON.stringify({ index: programs.indexOf(program), program, body })).join('\n'),
	);
	const { exit, stdout, stderr } = await execute(['jq', '-r', '-f', 'all.jq', 'calls.json'], folder);
	if (exit !== 0) throw new Error(`a program of jq does not run: ${stderr.slice(0, 2000)}`);
	return stdout;
}

/** The exit and the results of each call as jq itself gives them: 5 after an error, 4 without a result, 2 if the body is no JSON. */
const answering = (chosen: string) => `
. as {$index, $program, $body}
| (try {value: ($body | fromjson)} catch null) as $parsed
| (if $parsed == null then null else $parsed.value | try [${chosen}] catch null end) as $results
| (if $parsed == null then 2 elif $results == null then 5
	elif $program | startswith("-r") then 0
	elif $results == [] then 4
	elif ($results[-1] | not) then 1 else 0 end) as $exit
| [$results[]? | if type == "string" then . else tojson end] as $lines
| "key=" + ($program + "\\n" + $body + "\\n" | @sh) + "; known[$key]=" + ("\\($exit)|" + ($lines | join("\\n")) | @sh)
`;
