/** What one call led to: its error, the number of requests it made, and the pauses between them in milliseconds. */
export type Run = { error: Error; requests: number; pauses: number[] };
