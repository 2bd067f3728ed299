import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export type Certificate = { key: string; cert: string; caFile: string };

const made = new Map<string, Promise<Certificate>>();

/** A certificate for these hosts and the file of the CA that signed it. Made once per process; nothing else trusts it. */
export function certificateFor(hosts: string[]): Promise<Certificate> {
	const id = hosts.join();
	const known = made.get(id) ?? make(hosts);
	made.set(id, known);
	return known;
}

async function make(hosts: string[]): Promise<Certificate> {
	const common = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256' } as const;
	const ca = await generate([{ name: 'commonName', value: 'Errdex replay CA' }], {
		...common,
		extensions: [
			{ name: 'basicConstraints', cA: true, critical: true },
			{ name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
		],
	});
	const host = await generate([{ name: 'commonName', value: hosts[0] ?? 'localhost' }], {
		...common,
		ca: { key: ca.private, cert: ca.cert },
		extensions: [
			{ name: 'basicConstraints', cA: false, critical: true },
			{ name: 'keyUsage', digitalSignature: true, critical: true },
			{ name: 'extKeyUsage', serverAuth: true },
			{ name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2 as const, value })) },
		],
	});
	const caFile = join(mkdtempSync(join(tmpdir(), 'errdex-replay-')), 'ca.pem');
	writeFileSync(caFile, ca.cert);
	return { key: host.private, cert: host.cert, caFile };
}
