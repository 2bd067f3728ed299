import type { GuideTable } from './views/guides/table.ts';

declare global {
	namespace App {
		interface Locals {
			/** The tables of the guide that is being rendered. MDX hands its components nothing but what the author wrote. */
			guideTables?: Map<string, GuideTable>;
		}
	}
}
