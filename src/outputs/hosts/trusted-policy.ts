/** The one Trusted Types policy there is: the script of every page makes it, for the address of the service worker. */
export const trustedPolicy = 'w';
