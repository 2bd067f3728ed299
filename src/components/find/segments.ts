/** The segments of a path, decoded. A segment that isn't validly encoded, such as 100%, stays as it is. */
export const segmentsOf = (path: string): string[] =>
	path
		.split('/')
		.filter(Boolean)
		.map((segment) => {
			try {
				return decodeURIComponent(segment);
			} catch {
				return segment;
			}
		});
