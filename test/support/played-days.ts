import { randomUUID } from 'node:crypto';
import { addDays, formatInstant, parseInstant, serviceDate } from '../../src/scheduling/service-time.js';
import { LiveTrips } from '../../src/operations/live-trips.service.js';
import { DeparturesService } from '../../src/departures/departures.service.js';
import type { LoggedEvent } from '../../src/trip-log/operated-trip.js';
import { TripsPerformedService } from '../../src/operations/trips-performed.service.js';
import { plain, withClass } from './html.js';
import type { Town } from './town.js';

/** A part of `test/golden/sentences.txt`: events, and the sentences that riders see after them. */
export interface Part {
  readonly title: string;
  readonly steps: readonly Step[];
}

export interface Step {
  /** Shanghai time, to the minute. */
  readonly at: string;
  /** What happens, like `driver trip-started songhong-0-weekday-0730`; or the path of a page that a rider opens. */
  readonly does: string;
  /** The sentences of the page; empty if the step is an event. */
  readonly says: readonly string[];
}

export function readParts(golden: string): Part[] {
  return golden
    .split(/^== /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.trimEnd().split('\n');
      const steps: { at: string; does: string; says: string[] }[] = [];
      for (const line of lines) {
        if (line.startsWith('  ')) steps.at(-1)?.says.push(line.slice(2));
        else if (line !== '') steps.push({ at: line.slice(0, 16), does: line.slice(17), says: [] });
      }
      return { title, steps };
    });
}

/** A part in the format of the golden file, so that expected and actual sentences can be compared. */
export const writePart = ({ title, steps }: Part): string =>
  `== ${title}\n${steps.map(({ at, does, says }) => [`${at} ${does}`, ...says.map((line) => `  ${line}`)].join('\n')).join('\n')}\n`;

/** The sentences of a stop's page: the notice above the answers, if there is one, then each direction. */
export function sentencesOn(html: string): string[] {
  const [before = '', ...cards] = html.split(/(?=<section class="line)/);
  const notice = withClass(before, 'says').map(plain).join('');
  return [...(notice === '' ? [] : [notice]), ...cards.map((card) => withClass(card, 'says').map(plain).join(''))];
}

/** Plays the steps of a part in a town whose clock is set: a driver, a manager, and residents who open pages. */
export class PlayedDays {
  /** The id of the driver's last event, by trip. */
  private readonly lastEventIds = new Map<string, string>();

  private constructor(
    private readonly town: Town,
    private readonly driver: Record<string, string>,
    private readonly agencyId: string,
  ) {}

  static async begin(town: Town, agencyId = 'hongqiao'): Promise<PlayedDays> {
    const days = new PlayedDays(town, await town.signedIn('driver', 'driver', agencyId), agencyId);
    await days.act('/v1/vehicles/bus-2', { capacitySeated: 30, capacityStanding: 0 }, 'PUT');
    return days;
  }

  /** @returns the page's sentences in both languages, or nothing if the step is an event */
  async play({ at, does }: Step, asksForMoment: boolean): Promise<string[]> {
    if (does.startsWith('/'))
      return this.look(asksForMoment ? null : at, does, asksForMoment ? `at=${encodeURIComponent(`${at}:00+08:00`)}&` : '');
    this.town.clock.set(`${at}:00+08:00`);
    const [who = '', verb = '', ...rest] = does.split(' ');
    if (who === 'driver') await this.drive(at, [verb, ...rest].join(' '));
    else if (who === 'drivers') await this.logTheRest(at.slice(0, 10));
    else await this.manage(at.slice(0, 10), verb, rest.join(' '));
    await this.town.app.get(LiveTrips).settled();
    await this.town.app.get(DeparturesService).settled();
    return [];
  }

  private async look(now: string | null, path: string, query: string): Promise<string[]> {
    if (now !== null) this.town.clock.set(`${now}:00+08:00`);
    const sentences: string[] = [];
    for (const lang of ['zh-CN', 'en'])
      sentences.push(...sentencesOn(await (await this.town.fetch(`${path}?${query}lang=${lang}`)).text()));
    return sentences;
  }

  /**
   * `trip-started songhong-0-weekday-0730`, `trip-cancelled …: reason`, `boarded … 25 bus-2`, `delay-reported … 10: reason`,
   * `trip-started … extra songhong 0`, `trip-added … extra songhong 0 10:30`, and `undoes …` for the trip's last event
   */
  private async drive(at: string, script: string): Promise<void> {
    const [what = '', reason] = script.split(': ');
    const [kind = '', tripId = '', ...more] = what.split(' ');
    if (kind === 'undoes') return this.drive(at, `undo ${tripId}`);
    const [isExtra, isDelay] = [more[0] === 'extra', kind === 'delay-reported'];
    const event = {
      ...{ eventId: randomUUID(), kind, serviceDate: at.slice(0, 10), tripId, deviceTime: `${at}:00+08:00` },
      ...(reason === undefined ? {} : { reason }),
      ...(isExtra ? { extra: { routeId: more[1], directionId: Number(more[2]), startTime: more[3] ?? null } } : {}),
      ...(isDelay ? { delaySeconds: 60 * Number(more[0]) } : {}),
      ...(kind === 'undo' ? { undoes: this.lastEventIds.get(tripId) } : {}),
      ...(!isExtra && !isDelay && more.length > 0 ? { count: Number(more[0]), vehicleId: more[1] } : {}),
    };
    this.lastEventIds.set(tripId, event.eventId);
    await this.send([event]);
  }

  /** Logs a start and an end at the planned times for every trip of the day that no driver has reported on. */
  private async logTheRest(date: string): Promise<void> {
    const { trips, events } = await this.town.app.get(TripsPerformedService).getDay(this.agencyId, serviceDate(date));
    const unreported = trips.filter(({ tripId }) => (events.get(tripId) ?? []).every(({ source }: LoggedEvent) => source !== 'driver'));
    const running = unreported.filter(({ performed }) => performed.state !== 'cancelled');
    await this.send(
      running.flatMap(({ tripId, plan }) => {
        const facts = { serviceDate: date, tripId };
        const [starts, ends] = [plan[0]?.departure, plan.at(-1)?.arrival];
        if (starts === undefined || ends === undefined) return [];
        return [
          { ...facts, eventId: randomUUID(), kind: 'trip-started', deviceTime: formatInstant(starts, 'UTC') },
          { ...facts, eventId: randomUUID(), kind: 'trip-ended', deviceTime: formatInstant(ends, 'UTC') },
        ];
      }),
    );
  }

  private async send(events: readonly object[]): Promise<void> {
    const response = await this.town.send('POST', '/v1/driver/events', { events }, this.driver);
    const { results } = (await response.json()) as { results: { outcome: string }[] };
    const refused = results.filter(({ outcome }) => outcome !== 'recorded');
    if (refused.length > 0) throw new Error(`not recorded: ${JSON.stringify(refused)}`);
  }

  /** `cancels songhong-0-weekday-0730: reason`, `cancels everything from 15:00: reason`, `adds hongqiao-t1 0 07:45: reason`, `moves … by 10: reason` */
  private async manage(date: string, verb: string, script: string): Promise<void> {
    const [what = '', reason = ''] = script.split(': ');
    const [first = '', second = '', third = ''] = what.split(' ');
    const day = `/v1/trips/${date}`;
    if (verb === 'cancels' && second === 'from')
      await this.act(`${day}/cancel-many`, { from: third, reason, ...(first === 'everything' ? {} : { routeId: first }) });
    else if (verb === 'cancels') await this.act(`${day}/${first}/cancel`, { reason });
    else if (verb === 'reinstates') await this.act(`${day}/${first}/reinstate`, { reason });
    else if (verb === 'adds') await this.act(day, { routeId: first, directionId: Number(second), departureTime: third, reason });
    else if (verb === 'moves') await this.act(`${day}/${first}/shift`, { minutes: Number(third), reason });
    else throw new Error(`unknown act of a manager: ${verb}`);
  }

  /** Signs in for each request, because a session ends after twelve hours without one. */
  private async act(path: string, body: object, method = 'POST'): Promise<void> {
    const response = await this.town.send(method, path, body, await this.town.signedIn('manager', 'manager', this.agencyId));
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  }
}

/** Noon of the day before a part begins, when its town is opened. */
export function dayBefore({ steps }: Part): string {
  const at = parseInstant(`${steps[0]?.at ?? ''}:00+08:00`);
  if (at === null) throw new RangeError('a part without an instant');
  return `${addDays(serviceDate(steps[0]?.at.slice(0, 10) ?? ''), -1)}T12:00:00+08:00`;
}
