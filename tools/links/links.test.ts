import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { contentCopy } from '../../tests/fixtures/content.ts';
import { findBroken } from '../links.ts';
import { ask } from './ask.ts';
import { outgoingLinks } from './outgoing.ts';

type Respond = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this machine that knows some paths. `asked` lists each request. */
async function serve(paths: Record<string, Respond>) {
	const asked: { line: string; at: number }[] = [];
	const server = createServer((request, response) => {
		asked.push({ line: `${request.method} ${request.url}`, at: performance.now() });
		const respond = paths[request.url ?? ''];
		if (respond) respond(request, response);
		else response.writeHead(404).end();
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	onTestFinished(() => void server.close());
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	return { asked, url: (path: string) => `http://127.0.0.1:${address.port}${path}` };
}

const fine: Respond = (_, response) => response.writeHead(200).end('yes');
const to =
	(status: number, location: string): Respond =>
	(_, response) =>
		response.writeHead(status, { location }).end();

function options(over: object = {}) {
	const folder = mkdtempSync(join(tmpdir(), 'errdex-links-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const said: string[] = [];
	const say = (line: string) => void said.push(line);
	return { pause: 1, hosts: 4, patience: 5000, days: 7, today: '2026-11-28', state: join(folder, 'links.json'), say, said, ...over };
}

const link = (url: string, ...places: string[]) => ({ url, places });

test('each address that needs a look is named with its places, what answers is not', async () => {
	const { url } = await serve({ '/fine': fine, '/old': to(301, '/fine'), '/login': to(302, '/fine'), '/lost': to(308, '/nowhere') });
	const links = [link(url('/fine'), 'a.yaml:1'), link(url('/gone'), 'a.yaml:2', 'b.yaml:3'), link(url('/login'), 'a.yaml:4')];
	const moved = [link(url('/old'), 'c.mdx:5'), link(url('/lost'), 'c.mdx:6')];
	expect(await findBroken([...links, ...moved], options())).toEqual([
		`a.yaml:2: ${url('/gone')} gone (404)`,
		`b.yaml:3: ${url('/gone')} gone (404)`,
		`c.mdx:5: ${url('/old')} moved to ${url('/fine')}`,
		`c.mdx:6: ${url('/lost')} moved to ${url('/nowhere')}, which answers 404`,
	]);
});

test('a server that refuses HEAD is asked with GET', async () => {
	const { url, asked } = await serve({ '/': (request, response) => response.writeHead(request.method === 'HEAD' ? 405 : 200).end() });
	expect(await ask(url('/'))).toEqual({ status: 200 });
	expect(asked.map(({ line }) => line)).toEqual(['HEAD /', 'GET /']);
});

test('redirects in a circle and a server that says nothing end', async () => {
	const { url } = await serve({ '/round': to(302, '/round'), '/mute': () => {} });
	expect(await ask(url('/round'))).toEqual({ failed: 'more than 8 redirects' });
	expect(await ask(url('/mute'), 50)).toEqual({ failed: 'timeout' });
});

test('a host is asked one after the other, with a pause', async () => {
	const { url, asked } = await serve({ '/a': fine, '/b': fine, '/c': fine });
	await findBroken([link(url('/a')), link(url('/b')), link(url('/c'))], options({ pause: 100 }));
	const [first, second, third] = asked.map(({ at }) => at);
	for (const [earlier = 0, later = 0] of [
		[first, second],
		[second, third],
	])
		expect(later - earlier).toBeGreaterThan(90);
});

test('a run goes on where the last one was: what answered is not asked again, and what did not is', async () => {
	const { url, asked } = await serve({ '/a': fine, '/busy': (_, response) => response.writeHead(429).end() });
	const links = [link(url('/a')), link(url('/busy')), link(url('/gone'), 'a.yaml:1')];
	const given = options();
	await findBroken(links, given);
	const before = asked.length;
	expect(Object.keys(JSON.parse(readFileSync(given.state, 'utf8')))).toEqual([url('/a'), url('/gone')]);
	expect(await findBroken(links, given)).toEqual([`a.yaml:1: ${url('/gone')} gone (404)`]);
	expect(asked.slice(before).map(({ line }) => line)).toEqual(['HEAD /busy', 'GET /busy']);
	expect(given.said).toContain('2 of 3 addresses answered in an earlier run');
	await findBroken(links, { ...given, today: '2026-12-06' });
	expect(asked.slice(before + 2)).toHaveLength(5);
});

test('progress says how far it is', async () => {
	const { url } = await serve({ '/a': fine });
	const given = options();
	await findBroken([link(url('/a')), link(url('/b'))], given);
	expect(given.said).toEqual([`1/2 ok (200) ${url('/a')}`, `2/2 gone (404) ${url('/b')}`]);
});

test('a machine without a way out says so, and keeps nothing', async () => {
	const links = Array.from({ length: 20 }, (_, index) => link(`http://host${index}.invalid/`, 'a.yaml:1'));
	const given = options();
	await expect(findBroken(links, given)).rejects.toThrow('This machine has no open internet');
	expect(given.said.length, 'it does not try them all').toBeLessThan(20);
});

test('addresses are read from sources, links, prose and guides, with file and line; the wire is left alone', () => {
	const { root, edit, lineOf } = contentCopy();
	const entry = 'content/providers/globex/errors/400.yaml';
	const guide = 'content/guides/retrying.mdx';
	edit(entry, /^summary: .*$/m, 'summary: See [there](https://other.example/page#part).');
	edit(guide, 'exponentially', '[so](https://other.example/page)');
	const links = outgoingLinks(root);
	expect(links.find(({ url }) => url === 'https://other.example/page')?.places).toEqual([
		`${guide}:${lineOf(guide, 'other.example')}`,
		`${entry}:${lineOf(entry, 'other.example')}`,
	]);
	const provider = 'content/providers/globex/provider.yaml';
	expect(links.find(({ url }) => url === 'https://docs.globex.example/limits')?.places).toContain(
		`${provider}:${lineOf(provider, 'docs.globex.example/limits')}`,
	);
	expect(links.map(({ url }) => url)).not.toContain('https://api.globex.example/v1');
});
