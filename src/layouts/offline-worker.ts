import * as early from '../addresses/early-files.ts';
import { atBase } from './base.ts';

type Trusted = { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };

/** Trusted Types asks for a policy behind the address of a worker; this one lets the only address there is through. */
const policy = (window as { trustedTypes?: Trusted }).trustedTypes?.createPolicy('w', { createScriptURL: String });

/** Registers the service worker, or answers with the registration that is there. Rejects where the browser has none or refuses it. */
export async function registerWorker(): Promise<ServiceWorkerRegistration> {
	const url = atBase(early.worker);
	return navigator.serviceWorker.register(policy?.createScriptURL(url) ?? url);
}
