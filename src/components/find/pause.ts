type Yielding = { scheduler?: { yield?: () => Promise<void> } };

/** Lets the browser paint and take input before a longer piece of work goes on. */
export const pause = (): Promise<void> =>
	(globalThis as Yielding).scheduler?.yield?.() ??
	new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(undefined);
	});
