import { canonical } from '../../../../src/addresses/ids.ts';
import { signatures } from './data.ts';
import { languages } from './handler.ts';
import { providerCalled } from './lookup.ts';
import { Misuse } from './said.ts';

const commands = ['explain', 'search', 'compare', 'providers', 'mcp', 'completion'];
const options = ['--lang', '--json', '--width', '--help', '--version'];
const shells = ['bash', 'zsh', 'fish'];

/** The script that makes a shell ask errdex for what can come next. */
export function completionScript(shell: string | undefined): string {
	const script = scripts[shell ?? ''];
	if (script === undefined) throw new Misuse(`completion needs a shell: ${shells.join(', ')}`);
	return script;
}

const scripts: Record<string, string> = {
	bash: `_errdex() {
  local IFS=$'\\n'
  COMPREPLY=($(errdex --complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -F _errdex errdex`,
	zsh: `_errdex() {
  local -a found
  found=(\${(f)"$(errdex --complete "\${(@)words[2,CURRENT]}" 2>/dev/null)"})
  compadd -a found
}
compdef _errdex errdex`,
	fish: `complete -c errdex -f -a '(errdex --complete (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'`,
};

/** What can come next: the last word is the beginning of it. */
export function completions(words: string[]): string[] {
	const start = words.at(-1) ?? '';
	const before = words.slice(0, -1);
	const known = canonical(start);
	return [...new Set(candidates(before, start))].filter((word) => word.startsWith(start) || canonical(word).startsWith(known)).sort();
}

function candidates(before: string[], start: string): string[] {
	if (before.at(-1) === '--lang') return languages();
	if (start.startsWith('-')) return options;
	const [first, ...rest] = before.filter((word) => !word.startsWith('-'));
	const { providers, entries } = signatures();
	const ids = providers.map(({ id }) => id);
	const codes = (provider?: string) =>
		entries.filter((entry) => provider === undefined || entry.provider === provider).map(({ id }) => id.slice(id.indexOf('/') + 1));
	if (first === undefined) return [...commands, ...ids];
	if (first === 'completion') return shells;
	if (first === 'compare') return rest.length === 0 ? codes() : ids;
	if (first === 'explain') return rest.length === 0 ? [...ids, ...codes()] : codes(rest[0] && providerCalled(rest[0])?.id);
	return rest.length === 0 ? codes(providerCalled(first)?.id ?? '') : [];
}
