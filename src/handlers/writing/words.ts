import type { Shape } from '../shape.ts';

/** Seconds from which on a program gives up instead of waiting. */
export const longWait = 900;

const bodies: Record<Shape['plan']['reads'], string> = {
	response: 'the response and its JSON',
	event: 'the data of a stream event',
	message: 'a message of the WebSocket',
	line: 'a line of the batch results',
	close: 'code and reason of the close event',
	rpc: 'name of the gRPC status and its details',
};

/** What the error is read from, in the words of a comment. */
export const whatIs = ({ reads }: Shape['plan']) => bodies[reads];

/** What a fragment has in hand, in the words of a comment. */
export const whatIsRead = ({ plan }: Shape): string => bodies[plan.reads] + (plan.streams ? ', or an event of its stream' : '');

/** What the variables hold, in the words of a comment. */
export function aboutBody(shape: Shape): string {
	const { plan, loops, reads } = shape;
	const what = whatIsRead(shape) + (reads.text ? ', and its text' : '');
	if (loops) return `your call: ${what}`;
	return `${plan.reads === 'response' ? 'res, ' : ''}body${reads.text ? ', text' : ''}: ${what}`;
}
