import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerFile, withAddresses } from '../src/addresses/ledger.ts';

/** Writes addresses into the ledger below `root`, in order. Those that it holds already stay as they are. */
export function addToLedger(root: string, addresses: Iterable<string>): void {
	const path = join(root, ledgerFile);
	writeFileSync(path, withAddresses(existsSync(path) ? readFileSync(path, 'utf8') : '', addresses));
}
