export async function serve(): Promise<number> { await import('./sdk.ts'); return 0; }
