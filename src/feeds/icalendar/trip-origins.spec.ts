import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ProposedTrip } from '../../publishing/proposed-timetable.js';
import { instant, serviceDate, serviceTime } from '../../scheduling/service-time.js';
import { originsOf, plansOf, type PlanOfVersion, type PublishedVersion } from './trip-origins.js';

const trip = (tripId: string, time: string): ProposedTrip => ({
  ...{ tripId, serviceId: 'weekday', routeId: 'r', directionId: 0, stopIds: ['a', 'b'], startTime: serviceTime(time), blockId: null },
});
const plan = (versionId: number, trips: Readonly<Record<string, string>>): PlanOfVersion => ({
  versionId,
  trips: Object.entries(trips).map(([tripId, time]) => trip(tripId, time)),
});
const idsOf = (...plans: PlanOfVersion[]): Record<string, string> =>
  Object.fromEntries([...originsOf(plans)].map(([tripId, { id }]) => [tripId, id]));

describe('a departure is known again', () => {
  it('a departure keeps its identity when it is moved and renamed repeatedly', () => {
    const plans = [
      plan(1, { 'r-0700': '07:00', 'r-0730': '07:30' }),
      plan(2, { 'r-0705': '07:05', 'r-0735': '07:35' }),
      plan(3, { 'r-0710': '07:10', 'r-0740': '07:40' }),
    ];
    expect(idsOf(...plans)).toEqual({ 'r-0710': 'r-0700', 'r-0740': 'r-0730' });
    expect(originsOf(plans).get('r-0740')?.earlier).toEqual(['r-0730', 'r-0735']);
  });

  it('a departure keeps its identity when its id goes to another one', () => {
    expect(idsOf(plan(1, { one: '07:00', two: '07:30' }), plan(2, { one: '06:00', two: '07:00', three: '07:30' }))).toEqual({
      ...{ two: 'one', three: 'two' },
      one: 'one~2',
    });
  });

  it('a departure that was dropped loses its id to whatever comes later', () => {
    expect(idsOf(plan(1, { one: '07:00', two: '12:00' }), plan(2, { one: '07:00' }), plan(3, { one: '07:00', two: '18:00' }))).toEqual({
      ...{ one: 'one', two: 'two' },
    });
  });

  it('two departures never share an identity, whatever is published', () => {
    const plans = fc.array(
      fc.dictionary(
        fc.constantFrom('a', 'b', 'c', 'd', 'a~2'),
        fc
          .integer({ min: 0, max: 12 })
          .map((at) => `${String(6 + Math.floor(at / 4)).padStart(2, '0')}:${String((at % 4) * 15).padStart(2, '0')}`),
        { maxKeys: 5 },
      ),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(plans, (all) => {
        const written = all.map((trips, index) => plan(index + 1, trips));
        const ids = Object.values(idsOf(...written));
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBe(written.at(-1)?.trips.length);
        // Publishing the same timetable again changes nothing.
        expect(idsOf(...written, { ...(written.at(-1) as PlanOfVersion), versionId: 9 })).toEqual(idsOf(...written));
      }),
    );
  });
});

describe('a date is planned', () => {
  const version = (versionId: number, effectiveFrom: string, more: Partial<PublishedVersion> = {}): PublishedVersion => ({
    ...{ versionId, effectiveFrom: serviceDate(effectiveFrom), createdAt: instant(1000 * versionId), isWithdrawn: false },
    ...more,
  });
  const date = serviceDate('2026-12-10');

  it('a date is planned by the versions published for it in order, not by those that begin later or end sooner', () => {
    const versions = [
      version(1, '2026-01-01'),
      version(2, '2026-12-01'),
      version(3, '2026-11-01'),
      version(4, '2026-12-11'),
      version(5, '2026-12-01'),
    ];
    expect(plansOf(date, versions, instant(0))).toEqual({ versionIds: [1, 2, 5], revisions: 2 });
    // A version replaced before the date first appeared in calendars does not count.
    expect(plansOf(date, versions, instant(2000)).versionIds).toEqual([2, 5]);
  });

  it('every publication and every withdrawal increases the revision of a date', () => {
    const days = ['2026-12-01', '2026-12-05', '2026-12-10', '2026-12-20'];
    const acts = fc.array(fc.oneof(fc.constantFrom(...days), fc.nat({ max: 5 })), { maxLength: 9 });
    fc.assert(
      fc.property(acts, (all) => {
        const versions: PublishedVersion[] = [version(1, '2026-01-01')];
        let before = plansOf(date, versions, instant(0));
        for (const act of all) {
          if (typeof act === 'string') versions.push(version(versions.length + 1, act));
          else if (act > 0 && versions[act] !== undefined) versions[act] = { ...versions[act], isWithdrawn: true };
          const after = plansOf(date, versions, instant(0));
          const isOther = after.versionIds.at(-1) !== before.versionIds.at(-1);
          expect([after.revisions >= before.revisions, !isOther || after.revisions > before.revisions]).toEqual([true, true]);
          before = after;
        }
      }),
    );
  });
});
