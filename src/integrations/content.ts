import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { handedOver, handOver } from '../load/handed-over.ts';

/** A build has what it reads handed over, and spares itself the parsers of YAML. */
const reading = () => import('../load/followed.ts');

/**
 * Milliseconds to wait before a changed file is read. Some programs empty a file before they write it. The watcher then tells of
 * the first change alone, since it drops a second one within 50 ms.
 */
const settling = 60;

/** Gives the pages the content, unless a build has handed it over. In dev a file that changes is read again, and pages reload. */
export function content(): AstroIntegration {
	let root = '';
	return {
		name: 'content',
		hooks: {
			'astro:config:done': ({ config }) => {
				root = fileURLToPath(config.root);
			},
			'astro:build:start': async () => {
				if (handedOver()) return;
				const { soundRecords } = await reading();
				handOver({ records: Promise.resolve(soundRecords(root)) });
			},
			'astro:server:setup': async ({ server, logger }) => {
				const { afterChange, soundRecords } = await reading();
				let records = soundRecords(root);
				handOver({ records: Promise.resolve(records) });
				const waiting = new Map<string, NodeJS.Timeout>();
				server.watcher.on('all', (event, path) => {
					const file = relative(root, path).replaceAll('\\', '/');
					if (!file.startsWith('content/') || event.endsWith('Dir')) return;
					clearTimeout(waiting.get(file));
					waiting.set(file, setTimeout(show, settling, file, event === 'unlink'));
				});

				function show(file: string, gone: boolean): void {
					try {
						records = afterChange(records, root, file, gone);
						handOver({ records: Promise.resolve(records) });
						// As for Astro's own collections: the paths of pages hold records, and are asked for anew.
						for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
						server.environments.client.hot.send({ type: 'full-reload' });
					} catch (error) {
						logger.error(error instanceof Error ? error.message : String(error));
					}
				}
			},
		},
	};
}
