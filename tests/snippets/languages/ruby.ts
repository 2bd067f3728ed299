import { join, resolve } from 'node:path';
import { ruby as language } from '../../../src/snippets/languages/ruby.ts';
import { findings } from '../execute.ts';
import type { Runner } from './runner.ts';

export const ruby: Runner = {
	language,
	main: 'main.rb',
	needs: [{ command: ['ruby', '-rnet/http', '-rjson', '-e', 'exit'], words: 'ruby' }],
	start: (folder) => ['ruby', join(folder, 'main.rb')],
	environment: { RUBYOPT: `-r${resolve('tests/snippets/waits/ruby.rb')}` },
	prints: (literals) => `[${literals.join(', ')}].each { |text| print text, "\\u001e" }\n`,
	quotes: ["'", '"'],
	check: {
		texts: 'every one',
		run: (files, root) =>
			findings(['ruby', '-w', '-e', 'ARGV.each { |file| RubyVM::InstructionSequence.compile_file(file) }', ...files], root),
	},
	breaks: {
		'give up on nothing': [/GIVE_UP = \[.*\]/, 'GIVE_UP = []'],
		'ignore retry-after': [/res\['retry-after'\]/, "res['x-none']"],
		'read no message': [/(message = pick\(res, body, ).*?\) \|\|/, "$1'error.message') || 'no message' ||"],
	},
};
