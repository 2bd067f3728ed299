import type { Entry } from '../../catalogue/model.ts';
import { type Handler, handlersFor, planFor, sendsAgain } from '../../handlers/handlers.ts';
import { longWait } from '../../handlers/writing/words.ts';
import type { Plan } from '../../handlers/plan.ts';
import { variantsFor } from '../../handlers/sdks/variants.ts';
import { isTriedWithAll } from '../../handlers/tried.ts';
import { hasRoomFor, shownOnPage } from './length.ts';
import type { EntrySection, SdkHandler } from './sections.ts';

const given: Record<Plan['reads'], string> = {
	response: '`res` is the response and `body` its parsed JSON',
	event: '`body` is the parsed data of a stream event',
	message: '`body` is a parsed message of the WebSocket',
	line: '`body` is a parsed line of the batch results',
	close: '`body` holds the code and the reason of the close event',
	rpc: '`body` holds the name of the gRPC status code and the details',
};

/** The languages that a page has the weight for. The JSON form has all of them. */
export const onEntries = ['typescript', 'javascript', 'python', 'typescript-sdk'];

/** The handlers that the page of an entry shows. */
export const handlersShown = (entry: Entry): Handler[] => handlersFor(entry, onEntries).filter(({ id }) => hasRoomFor(entry, id));

/** The handlers around a call of an SDK. */
export const sdkHandlers = (entry: Entry): SdkHandler[] =>
	variantsFor(entry).map(({ id, label, highlighting, text, package: name, ran }) => ({
		id,
		label,
		highlighting,
		text,
		about: `With \`${name}\`, put it into a function of your own.${ran ? '' : " Our tests compile it, but they don't run it with the package."}`,
		onPage: onEntries.includes(id) && hasRoomFor(entry, id),
	}));

/** What the tests try the handlers with: the responses that the page shows, or others of this kind where it has none that fits. */
function triedIn(entry: Entry, handlers: Handler[]): string {
	const labels = new Intl.ListFormat('en-GB').format(handlers.map(({ label }) => label));
	return `Our tests run it in ${labels} against ${isTriedWithAll(entry, shownOnPage(entry).shown) ? 'the responses above' : 'such responses'}.`;
}

/** The short handler of the entry, and the way to the whole client of its provider, which has so many lines. */
export function handlingOf(entry: Entry, clientLines: number | undefined): EntrySection {
	const plan = planFor(entry);
	const { provider } = entry;
	const stream = plan.reads === 'response' && entry.transport.includes('stream') ? ', or an event of its stream' : '';
	const named = plan.branches.some(({ action }) => action.do === 'wait' && action.delay.said !== undefined);
	const start = `${given[plan.reads]}${stream}.${named ? ` A wait of more than ${longWait / 60} minutes is raised instead.` : ''}`;
	const sdks = sdkHandlers(entry);
	const handlers = handlersShown(entry);
	return {
		kind: 'handling',
		id: 'handle',
		title: 'Handle it',
		intro: sendsAgain(plan) ? `\`send()\` stands for your own call: ${start}` : `Put it after your own call: ${start}`,
		handlers,
		sdks,
		tried: handlers.length > 0 ? triedIn(entry, handlers) : '',
		command: `npx errdex ${provider.id} ${entry.slug}`,
		client: { href: `${provider.href}#client`, text: `The whole client for ${provider.name}`, lines: clientLines },
	};
}
