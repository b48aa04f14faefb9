import { Refusal, type Fault } from '../errors.js';
import { parseInstant, type EpochSeconds } from '../scheduling/service-time.js';
import type { ChosenLine } from '../web/board.js';

/** What the address of a page asks for. */
export interface AskedPage {
  readonly at: EpochSeconds | null;
  readonly chosen: ChosenLine | null;
  /** Nothing stands in it that a page does not know. */
  readonly isPlain: boolean;
}

const known = ['lang', 'at', 'route', 'direction'];

const faultyInstant: Fault = {
  field: 'at',
  sentence: {
    'zh-CN': '应为带时区的 ISO 8601 时刻,例如 2024-07-15T07:10:00+08:00',
    en: 'must be an ISO 8601 instant with an offset, like 2024-07-15T07:10:00+08:00',
  },
};

/**
 * Reads the query of a page. What it does not know it passes over, because chats hang their own marks on every address
 * that is shared (`?from=singlemessage`); the API refuses such things, a page must not.
 * @throws Refusal `request-malformed` for a moment that is none
 */
export function readAskedPage(query: Readonly<Record<string, unknown>>): AskedPage {
  const { at, route, direction } = query;
  // A + that was not written as %2B arrives as a blank.
  const instant = typeof at === 'string' ? parseInstant(at.replace(' ', '+')) : null;
  if (at !== undefined && instant === null) throw new Refusal('request-malformed', { fields: 'at' }, [faultyInstant]);
  const directionId = direction === '0' ? 0 : direction === '1' ? 1 : null;
  return {
    at: instant,
    chosen: typeof route === 'string' ? { routeId: route, directionId } : null,
    isPlain: Object.keys(query).every((name) => known.includes(name)),
  };
}
