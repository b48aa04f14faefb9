import type { components } from './api.js';

/** The server's routes, with what they take and answer. */
export type { paths } from './api.js';

/** What the server answers, by the name of its class. @example Schema<'BoardAnswer'> */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];
