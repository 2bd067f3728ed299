import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonical, href, type Kind, slugOf } from '../src/addresses/ids.ts';
import { ledgerFile } from '../src/addresses/ledger.ts';
import { buildCatalogue } from '../src/catalogue/build.ts';
import type { Provider } from '../src/catalogue/model.ts';
import { entryFile } from '../src/catalogue/records.ts';
import { loadFromDisk } from '../src/load/disk.ts';
import { Refusal, runCommand } from './command.ts';
import { addToLedger } from './ledger-file.ts';

/** Says what a wire string is: three digits mean a status unless it is said to be a code; a URI is a type. */
function kindOf(wire: string, asCode: boolean): Kind {
	if (/^[1-5]\d\d$/.test(wire) && !asCode) return 'status';
	return /^https?:\/\//.test(wire) ? 'type' : 'code';
}

/** Writes an entry with everything left to fill in, and its line of the ledger. Returns the file. */
export function newError(
	root: string,
	provider: string,
	wire: string,
	{ asCode = false, today }: { asCode?: boolean; today: string },
): string {
	const { providers } = buildCatalogue(loadFromDisk(root).records);
	const folders = readdirSync(join(root, 'content/providers')).sort();
	if (!folders.includes(provider)) throw new Refusal(unknownProvider(provider, providers, folders));
	const kind = kindOf(wire, asCode);
	const slug = slugOf(kind, wire);
	if (slug === '') throw new Refusal(`"${wire}" holds nothing that an address can be made of`);
	const errors = join(root, 'content/providers', provider, 'errors');
	mkdirSync(errors, { recursive: true });
	const file = entryFile(`${provider}/${slug}`);
	const taken = readdirSync(errors).find((name) => canonical(name) === canonical(`${slug}.yaml`));
	if (taken) throw new Refusal(`${file.replace(`${slug}.yaml`, taken)} is there already; edit it`);
	const alias = providers
		.find(({ id }) => id === provider)
		?.entries.find((entry) => entry.aliases.some((name) => canonical(name) === canonical(slug)));
	if (alias) throw new Refusal(`${slug} is another name of ${entryFile(alias.id)}; edit that, or take the alias out of it first`);
	writeFileSync(join(root, file), template(kind, wire, today));
	addToLedger(root, [href.entry(provider, slug)]);
	return file;
}

function unknownProvider(provider: string, providers: Provider[], folders: string[]): string {
	const name = provider.toLowerCase();
	const meant = providers.find(({ id, nicknames }) => id === name || nicknames.includes(name));
	return `there is no provider "${provider}"; ${meant ? `did you mean ${meant.id}?` : `there are ${folders.join(', ')}, and npm run new:provider adds one`}`;
}

const template = (kind: Kind, wire: string, today: string) => `# yaml-language-server: $schema=../../../schema/entry.json
# Fill in what is empty, then run npm run check. CONTRIBUTING.md shows a finished entry, field by field.
kind: ${kind} # status: an HTTP status. code: a machine code in the body. type: a category string or problem-type URI.
${kind === 'status' ? `status: [${wire}]` : `code: '${wire.replaceAll("'", "''")}' # exactly as on the wire\nstatus: # HTTP statuses it comes with, the usual one first: [429]. [] when it has none.`}
title: # a noun phrase for the meaning: Rate limit exceeded
condition: # what it has in common with errors of other providers, an id of content/conditions.yaml: rate-limited
transport: [http] # http, http-200-body, stream, grpc, websocket, batch or client
verdict:
  action: # wait: the same request can succeed later. fix: change it. stop: the account owner or the provider must act first. ok: no error.
  actor: # who must act: caller, account or provider
  # With wait, say where the length of the wait is read:
  # wait: { from: header, name: retry-after, format: seconds, note: 'Seconds in \`retry-after\`.' }
  because: # why, in one sentence that a hurried reader can act on
  source: docs # a key of sources below
  # inferred: true # when the source does not say it and it follows from the meaning
summary: # what it means here, in one or two sentences of your own; no advice
causes:
  - text: # what leads to it
    source: docs
fixes:
  - text: # an action that can be taken now
    source: docs
# messages: # wire messages, verbatim, with {placeholders} where values differ; pasted errors are recognised by them
#   - { template: 'Rate limit reached for model \`{model}\`.', source: docs }
# samples: # responses as received, secrets and names replaced
#   - { label: HTTP body, language: json, text: '{"error":{}}', source: docs }
evidence: documented # documented, observed (then a source of kind thread), withdrawn or not-stated
sources:
  docs:
    kind: official # official, sdk, thread, standard or unlinked
    title: # what the reader finds there
    url: # https://…
    checked: ${today} # the day on which you read it
`;

if (import.meta.main)
	await runCommand(
		{
			usage: `npm run new:error -- groq some_code   writes an entry to fill in: provider, then what is on the wire
npm run new:error -- x 453 --code     a number of three digits that is no HTTP status`,
			options: { code: { type: 'boolean', default: false } },
			positionals: [2, 2],
		},
		({ values, positionals: [provider = '', wire = ''] }) => {
			const file = newError(process.cwd(), provider, wire, { asCode: values.code, today: new Date().toISOString().slice(0, 10) });
			console.log(`${file} is written, and its address is in ${ledgerFile}. Fill it in, then run npm run check.`);
			return 0;
		},
	);
