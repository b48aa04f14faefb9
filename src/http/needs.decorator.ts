import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiExtension } from '@nestjs/swagger';

/** Who may ask: anybody, a driver (or a manager), a manager. */
export type Need = 'everybody' | 'driver' | 'manager';

/** Where the guard of `accounts/` finds it. */
export const needKey = 'banche:need';

/** Methods that change nothing: pages of other sites may use them. */
export const isReading = (method: string): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method);

/**
 * Who may use a route, or all routes of a controller. A route that does not say is refused to everybody.
 * @example @Needs('manager') @Post() create() {}
 */
export const Needs = (need: Need): MethodDecorator & ClassDecorator =>
  applyDecorators(
    SetMetadata(needKey, need),
    ApiExtension('x-needs', need),
    ...(need === 'everybody' ? [] : [ApiBearerAuth(), ApiCookieAuth()]),
  );
