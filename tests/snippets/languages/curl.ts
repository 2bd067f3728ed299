import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { curl as language } from '../../../src/snippets/languages/curl.ts';
import { findings } from '../execute.ts';
import type { Runner } from './runner.ts';

const shellcheck = spawnSync('shellcheck', ['--version']).status === 0;
if (!shellcheck && process.env.CI) throw new Error('CI has to check the shell snippets; missing: shellcheck');

export const curl: Runner = {
	language,
	main: 'main.sh',
	needs: [
		{ command: ['bash', '-c', 'exit'], words: 'bash' },
		{ command: ['curl', '--version'], words: 'curl' },
		{ command: ['jq', '--version'], words: 'jq' },
	],
	start: (folder) => ['bash', join(folder, 'main.sh')],
	environment: { BASH_ENV: resolve('tests/snippets/waits/bash.sh') },
	prints: (literals) => `printf '%s\\x1e' ${literals.join(' ')}\n`,
	quotes: ["'"],
	check: {
		texts: 'one per recipe and provider',
		run: async (files, root) => {
			if (!shellcheck) {
				console.warn('snippets: 1 check is skipped: shellcheck does not work here');
				return '';
			}
			// SC2016: jq programs and JSON stand in single quotes on purpose. SC1112: a documented message may hold a typographic quote.
			return findings(['shellcheck', '-e', 'SC2016,SC1112', ...files], root);
		},
	},
	breaks: {
		'give up on nothing': [/give_up=\(.*\)/, 'give_up=()'],
		'ignore retry-after': [/wait_header='retry-after'/, "wait_header='x-none'"],
		'read no message': [/message=\$\(pick .*\)/, 'message="no message"'],
	},
};
