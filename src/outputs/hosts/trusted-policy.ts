/** The one Trusted Types policy there is: the script of every page makes it, for the addresses of workers. */
export const trustedPolicy = 'w';
