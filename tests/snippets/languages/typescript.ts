import { join, resolve } from 'node:path';
import { typescript as language } from '../../../src/snippets/languages/typescript.ts';
import { tsc } from '../../../tools/tsc.ts';
import { findings } from '../execute.ts';
import type { Runner } from './runner.ts';

const strict = '--noEmit --strict --noUncheckedIndexedAccess --types node --ignoreConfig --moduleDetection force';
const modern = '--module esnext --target esnext --moduleResolution bundler --lib esnext,dom';

export const typescript: Runner = {
	language,
	main: 'main.ts',
	needs: [{ command: [process.execPath, '-e', 'process.exit(process.features.typescript ? 0 : 1)'], words: 'Node 24' }],
	start: (folder) => [process.execPath, '--disable-warning=ExperimentalWarning', join(folder, 'main.ts')],
	environment: { NODE_OPTIONS: `--import=${resolve('tests/snippets/waits/node.mjs')}` },
	prints: (literals) => `for (const text of [${literals.join(', ')}]) process.stdout.write(text + '\\x1e');`,
	quotes: ["'", '"'],
	check: {
		texts: 'every one',
		run: (files, root) => {
			const options = [...strict.split(' '), ...modern.split(' '), '--typeRoots', resolve('node_modules/@types')];
			return findings([process.execPath, tsc, ...options, ...files], root);
		},
	},
	breaks: {
		'give up on nothing': [/const giveUp: string\[\] = \[.*\];/, 'const giveUp: string[] = [];'],
		'ignore retry-after': [/headers\.get\('retry-after'\)/, "headers.get('x-none')"],
		'read no message': [/(const message = pick\(res, body, ).*?\) \|\|/, "$1'error.message') || 'no message' ||"],
	},
};
