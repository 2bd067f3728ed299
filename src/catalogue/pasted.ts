import type { Entry } from './model.ts';

/** A message as a reader would paste it: with something at its placeholders. */
export const fill = (template: string): string => template.replaceAll(/\{[^{}]*\}/g, 'example-1');

/** A sample as a reader would paste it: with its status line and headers when it has them. */
export function asPasted({ status: own, language, headers = {}, text }: Entry['samples'][number], statuses: number[]): string {
	const status = own ?? (language === 'json' ? statuses[0] : undefined);
	if (status === undefined) return text;
	const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\n`);
	return `HTTP/1.1 ${status}\n${lines.join('')}\n${text}`;
}
