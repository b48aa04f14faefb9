import type { Publication } from './form.js';

/** The pages on which a draft is made. */
export type Step = 'place' | 'stops' | 'routes' | 'departures';

/** Where a problem is mended, by what it is about. @example stepOf({ code: 'stop-without-position', stopId: 'stop-1' }) // 'stops' */
export function stepOf({ code, stopId, sentenceId, time, serviceId, wayId, routeId }: Partial<Publication['problems'][number]>): Step {
  if (sentenceId !== undefined || time !== undefined) return 'departures';
  if (wayId !== undefined || routeId !== undefined) return serviceId === undefined ? 'routes' : 'departures';
  if (stopId !== undefined) return 'stops';
  if (serviceId !== undefined) return 'departures';
  const words = code ?? '';
  if (/place|zone|name/.test(words)) return 'place';
  if (/stop/.test(words)) return 'stops';
  return /route|way|running/.test(words) ? 'routes' : 'departures';
}
