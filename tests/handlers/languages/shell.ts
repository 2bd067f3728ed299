import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shell as language } from '../../../src/handlers/languages/shell/shell.ts';
import { execute } from '../../snippets/execute.ts';
import type { Done } from '../judge.ts';
import { now } from '../plays.ts';
import type { HandlerRunner, Published } from '../runner.ts';
import { jqResults } from './jq.ts';

const [between, after] = ['\u001f', '\u001e'];

/** A play runs in a subshell, since a handler ends its script. It tells what it did when it ends, on the third channel. */
const head = String.raw`
exec 3>&1
declare -A known
jq() {
	local input result
	IFS= read -rd '' input
	result=${'$'}{known["$*"$'\n'"$input"]-}
	if [[ ! $result ]]; then command jq "${'$'}{@//mktime - now/mktime - $now}" <<<"$input"; return; fi
	printf '%s\n' "${'$'}{result#*|}"
	return "${'$'}{result%%|*}"
}
sleep() { waits+=" $1"; now=$((now + ${'$'}{1%.*})); }
date() { echo "$now"; }
refresh_token() { :; }
send() {
	local at=$((attempts * 3 < ${'$'}{#answers[@]} ? attempts * 3 : ${'$'}{#answers[@]} - 3))
	((++attempts > 20)) && { echo endless >&2; exit 9; }
	status=${'$'}{answers[at]} headers=${'$'}{answers[at + 1]} body=${'$'}{answers[at + 2]}
}
play() {
	local handler=$1 error; shift
	local -a answers=("$@")
	error=$(
		attempts=0 waits='' now=${now}
		trap 'printf "%s${between}%s${between}" "$attempts" "$waits" >&3' EXIT
		"handler_$handler" 2>&1 >/dev/null
	)
	printf '%s${between}%s${after}' "$?" "$error"
}
`;

/** Words that bash takes as they are. */
const literal = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

function program(published: readonly Published[]): string {
	const functions = published.map(({ text, loops }, index) => `handler_${index}() {\n${loops ? '' : 'send\n'}${text}\n:\n}\n`);
	const plays = published.flatMap(({ plays: all }, index) =>
		all.map(({ answers }) => {
			const words = answers.flatMap(({ status, headers, text }) => {
				const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
				return [String(status), `HTTP/2 ${status}\r\n${lines.join('')}`, text];
			});
			return `play ${index} ${words.map(literal).join(' ')}`;
		}),
	);
	return [head, ...functions, '. ./known.sh', ...plays, ''].join('\n');
}

function doneIn(record: string): Done {
	const [attempts = '', waits = '', exit, error = ''] = record.split(between);
	const raised = exit !== '0' ? error : error === '' ? null : `CRASH ${error}`;
	return { attempts: Number(attempts), waits: waits.split(' ').filter(Boolean).map(Number), error: raised, done: null };
}

/** Handlers in one bash. */
const batch = 100;

export const shellRunner: HandlerRunner = {
	language,
	needs: [
		{ command: ['bash', '-c', '((BASH_VERSINFO[0] >= 4))'], words: 'bash 4' },
		{ command: ['jq', '-n', '1'], words: 'jq' },
		{ command: ['awk', 'BEGIN {}'], words: 'awk' },
	],
	nth: 5,
	run: async (published, folder) => {
		const all: Done[][] = [];
		for (let start = 0; start < published.length; start += batch) {
			const some = published.slice(start, start + batch);
			writeFileSync(join(folder, 'known.sh'), await jqResults(some, folder));
			writeFileSync(join(folder, 'handlers.sh'), program(some));
			const { exit, stdout, stderr } = await execute(['bash', 'handlers.sh'], folder);
			if (exit !== 0) throw new Error(`the handlers do not run: ${stderr.slice(0, 2000)}`);
			const records = stdout.split(after).map(doneIn);
			for (const { plays } of some) all.push(records.splice(0, plays.length));
		}
		return all;
	},
};
