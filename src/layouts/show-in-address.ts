/** Shows a state of the page in its address, without a new history entry. Browsers throw when this happens too often; the next change tries again. */
export function showInAddress(address: string): void {
	try {
		history.replaceState(null, '', address);
	} catch {
		return;
	}
}
