import * as early from '../addresses/early-files.ts';
import { assetFolder } from '../addresses/files.ts';
import { trustedPolicy } from '../outputs/hosts/trusted-policy.ts';
import { atBase } from './base.ts';

type Trusted = { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };

const url = atBase(early.worker);
/** Trusted Types asks for a policy behind the address of a worker; this one gives that of the service worker or of a script of the site. */
const policy = (window as { trustedTypes?: Trusted }).trustedTypes?.createPolicy(trustedPolicy, {
	createScriptURL: (asked: string) => (asked.startsWith(atBase(assetFolder)) ? asked : url),
});

/** The address of a worker in a form that the browser takes. Only a built site has a policy, and its scripts in one folder. */
export const trusted = (address: string): string => (import.meta.env.PROD && policy?.createScriptURL(address)) || address;

/** Registers the service worker, or answers with the registration that is there. Rejects where the browser has none or refuses it. */
export async function registerWorker(): Promise<ServiceWorkerRegistration> {
	return navigator.serviceWorker.register(trusted(url));
}
