import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { Refusal, runCommand } from './command.ts';

/** What the picture in the README shows. packages/errdex/tests compares it with what the command says. */
export const shown = ['groq', 'json_validate_failed', '--width', '76'];

const colors: Record<string, string> = { WAIT: '#e3b341', FIX: '#56d4dd', STOP: '#ff7b72', OK: '#7ee787', DEPENDS: '#d2a8ff' };
const [lineHeight, letter, margin] = [20, 8.43, 18];

/** The output of a command as a picture of a terminal. */
export function terminalPicture(command: string, output: string): string {
	const lines = [`$ ${command}`, '', ...output.trimEnd().split('\n')];
	const width = Math.ceil(Math.max(...lines.map((line) => line.length)) * letter + 2 * margin);
	const height = lines.length * lineHeight + 2 * margin;
	const texts = lines.map(
		(line, index) => `<text x="${margin}" y="${margin + 14 + index * lineHeight}" xml:space="preserve">${painted(line, index)}</text>`,
	);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Output of ${escaped(command)}">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="14" fill="#e6edf3">
${texts.join('\n')}
</g>
</svg>
`;
}

function painted(line: string, index: number): string {
	const [, verdict = '', rest = ''] = /^(WAIT|FIX|STOP|OK|DEPENDS)( .*)$/.exec(line) ?? [];
	if (verdict) return `<tspan fill="${colors[verdict]}" font-weight="bold">${verdict}</tspan>${escaped(rest)}`;
	return index === 2 ? `<tspan font-weight="bold">${escaped(line)}</tspan>` : escaped(line);
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

if (import.meta.main)
	await runCommand({ usage: 'npm run terminal-picture    draws packages/errdex/terminal.svg', options: {}, positionals: [0, 0] }, () => {
		const { stdout, status } = spawnSync(process.execPath, ['packages/errdex/dist/cli.js', ...shown], { encoding: 'utf8' });
		if (status !== 0) throw new Refusal('the command is not there: run npm run package');
		writeFileSync('packages/errdex/terminal.svg', terminalPicture(`npx errdex ${shown.slice(0, 2).join(' ')}`, stdout));
		return 0;
	});
