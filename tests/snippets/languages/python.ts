import { join, resolve } from 'node:path';
import { python as language } from '../../../src/snippets/languages/python.ts';
import { findings } from '../execute.ts';
import type { Runner } from './runner.ts';

export const python: Runner = {
	language,
	main: 'main.py',
	needs: [{ command: ['python3', '-c', 'import requests'], words: 'python3 with requests' }],
	start: (folder) => ['python3', '-B', join(folder, 'main.py')],
	// Python loads the sitecustomize.py that it finds on its path by itself.
	environment: { PYTHONPATH: resolve('tests/snippets/waits') },
	prints: (literals) =>
		`import sys\nsys.stdout.reconfigure(newline='')\nfor text in [${literals.join(', ')}]:\n    print(text, end='\\x1e')\n`,
	quotes: ["'", '"'],
	check: {
		texts: 'every one',
		run: (files, root) => findings(['python3', '-m', 'py_compile', ...files], root, { PYTHONPYCACHEPREFIX: join(root, 'cache') }),
	},
	breaks: {
		'give up on nothing': [/give_up = \[.*\]/, 'give_up = []'],
		'ignore retry-after': [/headers\.get\('retry-after'/, "headers.get('x-none'"],
		'read no message': [/(message = pick\(res, body, ).*?\) or/, "$1'error.message') or 'no message' or"],
	},
};
