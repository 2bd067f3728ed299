const labels = new Map([
	['go', 'Go'],
	['http', 'HTTP'],
	['json', 'JSON'],
	['python', 'Python'],
	['sh', 'Shell'],
	['ts', 'TypeScript'],
]);
const signs = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['#39', "'"],
]);

/** The code of a guide, from the HTML that its Markdown became. Throws where that names no language. */
export function codeIn(html: string): { text: string; language: string; label: string } {
	const [, language = '', code = ''] = /^<code class="language-(\w+)">([\s\S]*)<\/code>$/.exec(html) ?? [];
	const label = labels.get(language);
	if (!label) throw new Error(`Code in a guide names one of these languages after its fence: ${[...labels.keys()].join(', ')}`);
	return { text: code.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => signs.get(name) ?? '').trimEnd(), language, label };
}
