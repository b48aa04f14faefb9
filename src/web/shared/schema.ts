import type { components } from './api.js';

/** What the server answers, by the name of its class. @example Schema<'BoardAnswer'> */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];
