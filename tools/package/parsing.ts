/** A module that parses JSON when it is asked to: faster than the same as code, and nothing runs that is not used. */
export const parsing = (name: string, value: object): string =>
	`export const ${name} = () => JSON.parse(${JSON.stringify(JSON.stringify(value))});\n`;
