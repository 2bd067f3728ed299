/** A line of content/permalinks.txt: an address that was published, and where it leads now if it is no page any more. */
export type LedgerLine = { address: string; to?: string; line: number };

export const ledgerFile = 'content/permalinks.txt';

/** Reads the ledger. Lines that begin with # are for people. */
export function readLedger(text: string): LedgerLine[] {
	return text.split('\n').flatMap((content, index) => {
		const [address = '', to] = content.split('->').map((part) => part.trim());
		return address === '' || address.startsWith('#') ? [] : [{ address, line: index + 1, ...(to && { to }) }];
	});
}

/** The ledger with these addresses added, in order; what stands there already stays as it is. */
export function withAddresses(text: string, addresses: Iterable<string>): string {
	const known = new Set(readLedger(text).map(({ address }) => address));
	const lines = text.split('\n').filter(Boolean);
	const head = lines.filter((line) => line.startsWith('#'));
	const rest = [...lines.filter((line) => !line.startsWith('#')), ...[...addresses].filter((address) => !known.has(address))];
	return `${[...head, ...rest.sort((a, b) => (a < b ? -1 : 1))].join('\n')}\n`;
}
