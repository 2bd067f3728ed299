// Scripts in the browser have no process; they use no address of the site.
const url = (globalThis.process?.env.SITE_URL ?? 'https://errdex.dev').replace(/\/+$/, '');

/** The path below which the site is served: /errdex, or nothing at the root of a host. */
export const basePath = new URL(url).pathname.replace(/\/+$/, '');

/** Where the site and its source live: the only two addresses to change for another home. A path is allowed: https://me.github.io/errdex. */
export const site = { name: 'Errdex', url, base: basePath, repository: 'https://github.com/errdex/errdex' };

/** The full address of a page or file: /groq/429/ becomes https://errdex.dev/groq/429/. */
export const absolute = (href: string) => site.url + href;

export const editUrl = (file: string) => `${site.repository}/edit/main/${file}`;

const issueUrl = (form: string, fields: Record<string, string>) =>
	`${site.repository}/issues/new?${new URLSearchParams({ template: form, ...fields })}`;

/** The form for a wrong fact, with the page filled in. Field names are ids in .github/ISSUE_TEMPLATE. */
export const reportUrl = (title: string, address: string) =>
	issueUrl('wrong-fact.yml', { title: `Wrong: ${title}`, page: absolute(address) });

/** The form for an error that has no page. */
export const missingUrl = (provider: string, code: string) =>
	issueUrl('missing-code.yml', { title: `Missing: ${provider} ${code}`.trim(), provider, code });
