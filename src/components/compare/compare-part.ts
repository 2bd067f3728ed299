import { part } from '../../addresses/ids.ts';
import { atBase } from '../../layouts/base.ts';
import { explain, LoadError } from '../find/failure.ts';

/** Whether the table lacks the provider of a checkbox. */
export const isLeftOut = (box: HTMLInputElement): boolean => box.dataset.apart !== undefined;

/** Adds the chosen providers that a table lacks, and answers whether there were any. Rejects with a LoadError when a file doesn't come. */
export async function addChosen(table: HTMLTableElement, comparison: string, boxes: HTMLInputElement[]): Promise<boolean> {
	const missing = boxes.filter((box) => box.checked && isLeftOut(box));
	const added = missing.map(async (box) => {
		delete box.dataset.apart;
		try {
			await addProvider(table, comparison, box.value);
		} catch (error) {
			box.dataset.apart = '';
			throw error;
		}
	});
	await Promise.all(added);
	return missing.length > 0;
}

export const missingText = (error: unknown): string =>
	error instanceof LoadError ? 'A provider could not be loaded. Choose it again to retry.' : explain(error);

async function addProvider(table: HTMLTableElement, comparison: string, provider: string): Promise<void> {
	const more = (await documentAt(part.compare(comparison, provider))).querySelector('table');
	if (!more) throw new LoadError(`no table of ${provider}`);
	const rows = new Map([...table.rows].map((row) => [headOf(row), row]));
	for (const row of [...more.rows]) {
		const own = [...row.cells].filter((cell) => cell.dataset.provider === provider);
		// A row of the provider alone, or its cells of a row that all share.
		if (row.dataset.provider) table.tBodies[0]?.append(row);
		else rows.get(headOf(row))?.append(...own);
	}
}

/** What a row is about. The table can have been sorted meanwhile. */
const headOf = (row: HTMLTableRowElement) => row.cells[0]?.textContent?.trim() ?? '';

/** Trusted Types forbid a page to parse text. An XMLHttpRequest parses what it gets. */
const documentAt = (address: string): Promise<Document> =>
	new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.open('GET', atBase(address));
		request.responseType = 'document';
		request.onload = () =>
			request.status === 200 && request.responseXML ? resolve(request.responseXML) : reject(new LoadError(`${address}: ${request.status}`));
		request.onerror = () => reject(new LoadError(`${address} did not load`));
		request.send();
	});
