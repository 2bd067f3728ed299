import { spawnSync } from 'node:child_process';
import { languages } from '../../src/snippets/languages/index.ts';
import { runners } from './languages/index.ts';
import type { Command, Runner } from './languages/runner.ts';

const works = ([tool, ...args]: Command) => spawnSync(tool, args, { stdio: 'ignore' }).status === 0;

/** The languages that can run here, and by name what the others lack. In CI nothing may be missing. */
export function toolchains(): { present: Runner[]; missing: string[] } {
	const unknown = languages.filter((language) => !runners.some((runner) => runner.language === language));
	if (unknown.length > 0) throw new Error(`tests/snippets/languages has no runner for ${unknown.map(({ label }) => label).join(', ')}`);
	const lacking = runners.map((runner) => {
		const tools = runner.needs.filter(({ command }) => !works(command)).map(({ words }) => words);
		return { runner, text: tools.length > 0 ? `${runner.language.label} (${tools.join(', ')} does not work here)` : '' };
	});
	const missing = lacking.map(({ text }) => text).filter(Boolean);
	if (missing.length > 0) {
		if (process.env.CI) throw new Error(`CI has to run the snippets in every language; missing: ${missing.join('; ')}`);
		console.warn(`snippets: ${missing.length} of ${runners.length} languages are skipped: ${missing.join('; ')}`);
	}
	return { present: lacking.filter(({ text }) => !text).map(({ runner }) => runner), missing };
}
