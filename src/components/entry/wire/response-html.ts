import { highlight } from '../../../highlight/highlight.ts';
import { wireHtml } from '../../../highlight/wire.ts';
import type { Sample } from '../../../views/entry/sections.ts';

/** A response as HTML inside <code>: what a program printed in colors, what came over the wire laid out and marked. */
export async function responseHtml({ text, language, statusLine, headers, marks, waits }: Sample): Promise<string> {
	if (['python', 'javascript', 'shellscript'].includes(language)) return highlight(text, language);
	const head = [statusLine ?? [], ...headers.map(([name, value]) => `${name}: ${value}`)].flat();
	return wireHtml([...head, ...(head.length > 0 ? [''] : []), text].join('\n'), marks, waits);
}
