import { addressRules } from './addresses.ts';
import { headerRules } from './headers.ts';
import { peopleRules } from './people.ts';
import type { MaskRule } from './rule.ts';
import { shapeRules } from './shapes.ts';
import { aiStarts } from './starts-ai.ts';
import { cloudStarts } from './starts-cloud.ts';
import { serviceStarts } from './starts-services.ts';
import { startsOf } from './starts.ts';

/** The keys of services that have no page here. Those that have one bring their own starts. */
export const generalStarts = [...startsOf(aiStarts), ...startsOf(cloudStarts), ...startsOf(serviceStarts)];

export const patternRules: MaskRule[] = [shapeRules, headerRules, addressRules, peopleRules].flatMap((table) =>
	Object.values<MaskRule>(table),
);
