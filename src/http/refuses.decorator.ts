import { SetMetadata } from '@nestjs/common';
import type { KnownRefusal } from '../errors.js';

/** Where `openapi.io.ts` finds them. */
export const refusesKey = 'banche:refuses';

/**
 * The refusals of the domain that a route can give; its description lists them by status. What every route of its kind
 * can give (`route-refusals.ts`) is not repeated here.
 * @example @Refuses(fleetRefusals['vehicle-not-found'])
 */
export const Refuses = (...known: readonly KnownRefusal[]): MethodDecorator => SetMetadata(refusesKey, known);
