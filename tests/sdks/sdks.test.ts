import { beforeAll, describe, expect, test } from 'vitest';
import type { Provider } from '../../src/catalogue/model.ts';
import { classFor } from '../../src/catalogue/sdks.ts';
import { whole } from '../../tools/whole.ts';
import type { Behaviour } from './behaviour.ts';
import { clients } from './clients.ts';
import { differences } from './differences.ts';
import { runAll } from './run.ts';

/** Outside CI each package at one provider only. */
const ran = clients.filter((client, index) => whole || clients.findIndex((other) => other.package === client.package) === index);

let providers: Provider[];
let behaviours: Behaviour[];

beforeAll(async () => {
	({ providers, behaviours } = await runAll(process.cwd(), ran));
});

test('every row that claims to be run is run, and every SDK that is run has a row', () => {
	const claimed = providers.flatMap(({ id, sdks }) => sdks.filter((sdk) => sdk.ran).map((sdk) => `${id} ${sdk.package} ${sdk.registry}`));
	expect(claimed.sort()).toEqual(clients.map((client) => `${client.provider} ${client.package} npm`).sort());
});

describe.each(ran.map((client) => ({ id: client.provider, name: client.package })))('$name at $id', ({ id, name }) => {
	const where = (field: string) =>
		`${name} does something else than content/providers/${id}/provider.yaml says: mend sdks > ${name} > ${field}`;
	const pair = () => {
		const behaviour = behaviours.find((item) => item.provider === id && item.package === name);
		const sdk = providers.find((item) => item.id === id)?.sdks.find((item) => item.package === name && item.ran);
		if (!behaviour || !sdk) throw new Error(`no row "package: ${name}" with "ran: true" in content/providers/${id}/provider.yaml`);
		return { behaviour, sdk };
	};
	const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
	const isStatus = (key: string) => /^\d{3}$/.test(key);

	test('version', () => {
		const { behaviour, sdk } = pair();
		expect(sdk.version, where('version (and its source), after looking at the other fields')).toBe(behaviour.version);
	});

	test('class per status, and per way to fail without one', () => {
		const { behaviour, sdk } = pair();
		const raised = Object.keys(behaviour.classes);
		const bare = (value: string | undefined) => value?.split('.').pop();
		const written = Object.fromEntries(raised.map((key) => [key, bare(isStatus(key) ? classFor(sdk, Number(key)) : sdk.classes[key])]));
		expect(differences(behaviour.classes, written), where('classes')).toEqual([]);
		const more = Object.keys(sdk.classes).filter((key) => !raised.includes(key) && key !== 'default' && !/^[45]xx$/.test(key));
		expect(more, `${where('classes')}: nothing here raises these`).toEqual([]);
	});

	test('classes can be had where the row says', () => {
		const { behaviour, sdk } = pair();
		if (ran.find((client) => client.provider === id && client.package === name)?.hides) {
			expect(behaviour.hidden, `${where('carries')}: the package exports classes now`).toEqual(Object.values(behaviour.classes));
			expect(sdk.carries, where('carries')).toContain("doesn't export these classes");
			return;
		}
		const foreign = Object.values(sdk.classes).filter((name) => name.includes('.')); // of another package
		const own = behaviour.hidden.filter((item) => !(item in globalThis) && !foreign.some((name) => name.endsWith(`.${item}`)));
		expect(own, where('namespace: these classes are not there')).toEqual([]);
	});

	test('what it sends again, and how often', () => {
		const { behaviour, sdk } = pair();
		const listed = (key: string) => sdk.retries?.on.some((item) => item === key || (isStatus(key) && item === `${key[0]}xx`));
		const { default: times, keeps_on: seconds } = sdk.retries ?? {};
		// The requests take some of the time, and the last pause, of at most a minute, begins before it is over.
		const inTime = (paused = 0) => seconds !== undefined && paused > seconds - 15 && paused < seconds + 61;
		const written = Object.entries(behaviour.requests).map(([key, requests]) => {
			if (!listed(key)) return [key, 1];
			return [key, seconds === undefined ? 1 + (times ?? 0) : inTime(behaviour.paused[key]) ? requests : `goes on for ${seconds} s`];
		});
		expect(
			differences(behaviour.requests, Object.fromEntries(written)),
			where('retries.default or retries.on (requests per call)'),
		).toEqual([]);
	});

	test('headers that it obeys', () => {
		const { behaviour, sdk } = pair();
		expect(sdk.retries?.obeys, where('retries.obeys')).toEqual(behaviour.obeys);
		expect(sdk.retries?.longest_wait, where('retries.longest_wait')).toBe(behaviour.longest);
	});

	test('where the error holds each value', () => {
		const { behaviour, sdk } = pair();
		expect(differences(behaviour.reads, { ...sdk.reads }), where('reads')).toEqual([]);
	});

	test('how it prints', () => {
		const { behaviour, sdk } = pair();
		const patterns = sdk.prints.map(
			(text) =>
				new RegExp(
					`^${text
						.split(/\{\w+\}/)
						.map(literal)
						.join('.+')}$`,
					's',
				),
		);
		// The first is the usual one; a later one may be as wide as {message}.
		expect(behaviour.prints.string.replace(/^\w+: /, ''), where('prints > the first')).toMatch(patterns[0] ?? /^$/);
		const strange = behaviour.messages.filter((message) => !patterns.some((pattern) => pattern.test(message)));
		expect(strange, where('prints')).toEqual([]);
		const all = [...behaviour.messages, ...behaviour.otherMessages];
		const unseen = sdk.prints.filter((_, index) => !all.some((message) => patterns[index]?.test(message)));
		expect(unseen, `${where('prints')}: nothing prints like this`).toEqual([]);
	});
});
