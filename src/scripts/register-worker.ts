type Trusted = { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };

// Trusted Types asks for a policy behind the address of a worker; this one lets the only address there is through.
const types = (window as { trustedTypes?: Trusted }).trustedTypes;
const url = `${import.meta.env.BASE_URL}sw.js`;
const trusted = types?.createPolicy('worker', { createScriptURL: (address: string) => address }).createScriptURL(url) ?? url;
navigator.serviceWorker?.register(trusted).catch(() => undefined);

export {};
