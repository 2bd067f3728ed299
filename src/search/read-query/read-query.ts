import type { Known } from '../known.ts';
import { chooseProviders } from './choose-providers.ts';
import { readCodes } from './codes.ts';
import { readForeignNames } from './foreign-names.ts';
import { readHosts } from './hosts.ts';
import { readMeanings } from './meanings.ts';
import { readModels } from './models.ts';
import { readNumbers } from './numbers.ts';
import { readPackages } from './packages.ts';
import { readProviderNames } from './provider-names.ts';
import { beginReading, type Reading } from './reading.ts';
import { readSdkClasses } from './sdk-classes.ts';
import { readSharedMeaning } from './shared-meaning.ts';
import { readWords } from './words.ts';

type Step = (reading: Reading, known: Known) => Reading;

/** The most certain steps come first, because a token that one step uses is gone for the rest. */
const steps: Step[] = [
	readHosts,
	readSdkClasses,
	readModels,
	readProviderNames,
	readPackages,
	chooseProviders,
	readCodes,
	readNumbers,
	readWords,
	readMeanings,
	readSharedMeaning,
	readForeignNames,
];

/** Reads providers, statuses, codes, problem URIs, hosts, SDK classes and meanings out of a query. */
export const readQuery = (query: string, known: Known): Reading =>
	steps.reduce((reading, step) => step(reading, known), beginReading(query));
