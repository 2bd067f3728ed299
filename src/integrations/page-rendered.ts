import { channel } from 'node:diagnostics_channel';

/** Tells of each page of a build as it is rendered. Node finds a channel by its name, however often this module is loaded. */
export const pageRendered = channel('errdex:page-rendered');
