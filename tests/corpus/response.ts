import { STATUS_CODES } from 'node:http';
import type { Json } from './json.ts';
import type { Piece } from './pieces.ts';

/** A piece that came as the response of a server: with a status and a body. */
export type Response = Piece & { status: number; body: Json };

type WrapResponse = (response: Response) => string | undefined;

/** Wraps responses alone; a line that was printed, or a message of a client, comes from no server. */
export const ofResponse =
	(wrap: WrapResponse) =>
	({ status, body, ...piece }: Piece): string | undefined =>
		status === undefined || body === undefined ? undefined : wrap({ ...piece, status, body });

/** Clients raise an error for statuses from 400 on. */
export const ofError = (wrap: WrapResponse) => ofResponse((response) => (response.status < 400 ? undefined : wrap(response)));

export const reason = (status: number) => STATUS_CODES[status] ?? 'Unknown';
/** Where the request went; undefined when the host in the content is only a stand-in for one that nobody knows. */
export function urlOf({ entry: { provider } }: Piece): URL | undefined {
	const url = new URL(`${provider.base_urls[0]?.url}${provider.example.path}`);
	return provider.hosts.includes(url.host) ? url : undefined;
}

export const methodOf = ({ entry: { provider } }: Piece) => provider.example.method;
