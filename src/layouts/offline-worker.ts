import * as early from '../addresses/early-files.ts';
import { trustedPolicy } from '../outputs/hosts/trusted-policy.ts';
import { atBase } from './base.ts';

type Trusted = { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };

const url = atBase(early.worker);
/** Trusted Types asks for a policy behind the address of a worker; this one gives the only address there is, whatever it is asked. */
const policy = (window as { trustedTypes?: Trusted }).trustedTypes?.createPolicy(trustedPolicy, { createScriptURL: () => url });

/** Registers the service worker, or answers with the registration that is there. Rejects where the browser has none or refuses it. */
export async function registerWorker(): Promise<ServiceWorkerRegistration> {
	return navigator.serviceWorker.register(policy?.createScriptURL(url) ?? url);
}
