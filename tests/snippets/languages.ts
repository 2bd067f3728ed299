import { spawnSync } from 'node:child_process';
import { languages } from '../../src/snippets/snippets.ts';

export type Language = (typeof languages)[number]['id'];

/** Source file of a language as it is run. */
export const mainFile: Record<Language, string> = { typescript: 'main.ts', python: 'main.py', go: 'main.go', curl: 'main.sh' };

const needs: Record<Language, [tool: string, ...args: string[]][]> = {
	typescript: [[process.execPath, '-e', 'process.exit(process.features.typescript ? 0 : 1)']],
	python: [['python3', '-c', 'import requests']],
	go: [['go', 'version']],
	curl: [
		['bash', '-c', 'exit'],
		['curl', '--version'],
		['jq', '--version'],
	],
};

const works = ([tool, ...args]: [string, ...string[]]) => spawnSync(tool, args, { stdio: 'ignore' }).status === 0;

/** The languages that can run here, and by name what the others lack. In CI nothing may be missing. */
export function toolchains(): { present: Language[]; missing: string[] } {
	const lacking = languages.map(({ id, label }) => {
		const tools = needs[id].filter((need) => !works(need)).map((need) => (need[0] === process.execPath ? 'Node 24' : need.join(' ')));
		return { id, text: tools.length > 0 ? `${label} (${tools.join(', ')} does not work here)` : '' };
	});
	const missing = lacking.map(({ text }) => text).filter(Boolean);
	if (missing.length > 0) {
		if (process.env.CI) throw new Error(`CI has to run the snippets in every language; missing: ${missing.join('; ')}`);
		console.warn(`snippets: ${missing.length} of ${languages.length} languages are skipped: ${missing.join('; ')}`);
	}
	return { present: lacking.filter(({ text }) => !text).map(({ id }) => id), missing };
}
