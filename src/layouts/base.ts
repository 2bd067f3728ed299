const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** An address of the site, as from its root, made to work below the path where it is served. */
export const atBase = (href: string) => base + href;

/** The opposite: where in the site the reader is. */
export const pathInSite = () => location.pathname.slice(base.length);
