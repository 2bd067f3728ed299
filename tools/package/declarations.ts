import ts from 'typescript';

const source = 'packages/errdex/src';

/** The types of the library, by file name. They rest on types.ts alone, so that nobody needs our sources to read them. */
export function declarations(): Map<string, string> {
	const { options, errors } = ts.convertCompilerOptionsFromJson(
		{
			...{ module: 'esnext', target: 'esnext', moduleResolution: 'bundler', strict: true, skipLibCheck: true, types: ['node'] },
			...{ declaration: true, emitDeclarationOnly: true, allowImportingTsExtensions: true, outDir: '/out', rootDir: '.' },
		},
		process.cwd(),
	);
	if (errors[0]) throw new Error(String(errors[0].messageText));
	const program = ts.createProgram([`${source}/index.ts`, `${source}/data/virtual.d.ts`], options);
	const made = new Map<string, string>();
	for (const name of ['index', 'types']) {
		const file = program.getSourceFile(`${source}/${name}.ts`);
		program.emit(
			file,
			(path, text) =>
				made.set(path.replace(/^.*\//, ''), text.replaceAll("'./types.ts'", "'./types.js'").replaceAll('"./types.ts"', '"./types.js"')),
			undefined,
			true,
		);
	}
	const foreign = [...made].flatMap(([name, text]) =>
		(text.match(/from ['"][^'"]+['"]/g) ?? []).filter((from) => !from.includes('./types.js')).map((from) => `${name}: ${from}`),
	);
	if (foreign.length > 0) throw new Error(`the published types would import what is not published: ${foreign.join(', ')}`);
	return made;
}
