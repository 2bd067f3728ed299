import type { Entry } from '../../catalogue/model.ts';
import { handlersFor, planFor, sendsAgain } from '../../handlers/handlers.ts';
import type { Plan } from '../../handlers/plan.ts';
import { isVeryLong } from './length.ts';
import type { EntrySection } from './sections.ts';

const given: Record<Plan['reads'], string> = {
	response: '`res` is the response and `body` its parsed JSON',
	event: '`body` is the parsed data of a stream event',
	message: '`body` is a parsed message of the WebSocket',
	line: '`body` is a parsed line of the batch results',
	close: '`body` holds the code and the reason of the close event',
	rpc: '`body` holds the name of the gRPC status code and the details',
};

/** The languages that a page shows. The JSON form of the entry has all of them. */
export const languagesOnPage = ['typescript', 'javascript', 'python'];
const onVeryLongPage = ['typescript', 'python'];

/** The short handler of the entry, and the way to the whole client of its provider. */
export function handlingOf(entry: Entry): EntrySection {
	const plan = planFor(entry);
	const { provider } = entry;
	const stream = plan.reads === 'response' && entry.transport.includes('stream') ? ', or an event of its stream' : '';
	const start = `${given[plan.reads]}${stream}.`;
	return {
		kind: 'handling',
		id: 'handle',
		title: 'Handle it',
		intro: sendsAgain(plan) ? `\`send()\` stands for your own call: ${start}` : `Put it after your own call: ${start}`,
		handlers: handlersFor(entry).filter(({ id }) => (isVeryLong(entry) ? onVeryLongPage : languagesOnPage).includes(id)),
		client: { href: `${provider.href}#client`, text: `The whole client for ${provider.name}` },
	};
}
