import type { components } from './api.js';

/** The server's routes, with their requests and answers. */
export type { paths } from './api.js';

/** A request or an answer of the server, by the name of its class. @example Schema<'BoardAnswer'> */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];
