import { at, parsed, said } from './body.ts';
import { type Play, requestId, secondsAsked, success } from './plays.ts';
import { dummyKey, type Run } from './run.ts';

/** The rules that a run broke, each as a sentence that names the rule. */
export function broken(play: Play, run: Run): string[] {
	const found = [...attempts(play, run), ...request(play, run), ...outcome(play, run)];
	if (found.length > 0) return found;
	if (play.duty === 'retry') return waits(play, run);
	return play.duty === 'end' ? reason(play, run) : [];
}

function attempts({ duty, answer }: Play, { requests, waits: paused }: Run): string[] {
	const { action } = answer.verdict;
	if (requests.length === 0) return ['the API must be called: no request came'];
	const what = `sent ${requests.length} requests, status ${answer.status}`;
	if (duty === 'retry') return requests.length === 3 ? [] : [`a wait verdict must be retried until it works: ${what}`];
	if (duty === 'poll') {
		if (requests.length !== 3) return [`a 202 must be asked again until the result is there: ${what}`];
		return paused.some((wait) => wait < 0.5) ? [`polling needs a pause: waited ${paused.join(' and ')} s`] : [];
	}
	if (requests.length === 1) return [];
	return [action === 'ok' ? `a success must not be repeated: ${what}` : `a ${action} verdict must not be retried: ${what}`];
}

function request({ entry: { provider } }: Play, { requests }: Run): string[] {
	const base = new URL(provider.base_urls[0]?.url ?? '');
	const path = (base.pathname === '/' ? '' : base.pathname) + provider.example.path;
	const [name = '', value = ''] = (provider.auth[0]?.scheme ?? '').split(': ');
	const wanted = { ...provider.example.headers, [name]: value.replace(/<.*>/, dummyKey) };
	return requests
		.filter(({ method, host, path: sent, headers, body }) => {
			const call = method === provider.example.method && host === base.host && sent === path;
			const lacks = Object.entries(wanted).some(([key, text]) => headers[key.toLowerCase()] !== text);
			return !call || body !== (provider.example.body ?? '') || lacks;
		})
		.map(
			({ method, host, path: sent, headers, body }) =>
				`the request must be the provider's example call: sent ${method} ${host}${sent} ${body} with ${Object.keys(headers)}`,
		);
}

function outcome({ duty, answer }: Play, { exit, stdout, stderr }: Run): string[] {
	const shown = `exit ${exit}, printed ${JSON.stringify((stdout + stderr).slice(0, 300))}`;
	if (duty === 'end') return exit === 0 || exit === null ? [`an error must reach the caller: ${shown}`] : [];
	if (exit !== 0) return [`a success must not fail: ${shown}`];
	const own = duty === 'return' ? answer.body.match(/[\w-]{6,}/)?.[0] : undefined;
	const silent = duty === 'return' && (answer.status === 204 || answer.status === 304);
	return silent || stdout.includes(own ?? success.replayed) ? [] : [`the data of a success must be handed on: ${shown}`];
}

function waits(play: Play, { waits: waited }: Run): string[] {
	const slack = 0.01;
	const asked = secondsAsked(play);
	return waited.flatMap((wait, index) => {
		if (index === 0 && asked !== undefined) {
			// A Unix time in whole seconds: up to one second of it has gone when the answer arrives.
			const early = play.asked?.format?.startsWith('epoch') ? 1.5 : 0.05;
			return wait >= asked - early && wait <= asked + slack
				? []
				: [`${play.asked?.name} was ignored: it asks for ${asked} s, waited ${wait} s`];
		}
		const ceiling = 2 ** index;
		return wait >= 0 && wait <= ceiling + slack
			? []
			: [`backoff must stay between 0 and ${ceiling} s at try ${index + 1}: waited ${wait} s`];
	});
}

function reason({ entry: { provider }, answer }: Play, { stderr }: Run): string[] {
	const { codes, messages, errorIsText } = said(provider, answer.body);
	const has = (value: string) => stderr.includes(value);
	const shown = `printed ${JSON.stringify(stderr.slice(0, 400))}`;
	const problems: string[] = [];
	if (!has(`HTTP ${answer.status}`)) problems.push(`the status must be told: ${shown}`);
	const text = messages.length > 0 ? messages : [answer.body.slice(0, 40).trim()];
	if (!text.some(has)) {
		if (errorIsText) problems.push(`error is a string at this provider and its text was not read: ${shown}`);
		else problems.push(`the message of the body must be read (${text.join(' or ')}): ${shown}`);
	}
	const codeTold = (code: string) => [`code ${code},`, `code ${JSON.stringify(code)},`].some(has);
	if (codes.length > 0 && !codes.some(codeTold)) problems.push(`the code of the body must be read (${codes.join(' or ')}): ${shown}`);
	const where = provider.request_id.where ?? '';
	const id = where.startsWith('header:') ? requestId : at(parsed(answer.body), where);
	if (id !== undefined && !has(id)) problems.push(`the request id (${where}) must be read: ${shown}`);
	return problems;
}
