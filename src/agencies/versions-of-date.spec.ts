import { describe, expect, it } from '@jest/globals';
import { instant, parseInstant, serviceDate } from '../scheduling/service-time.js';
import { dateAt, nearestTo, versionAt, versionOn, zoneOn, zonesOf } from './versions-of-date.js';

const version = (versionId: number, from: string, agencyTimezone = 'Asia/Shanghai', state = 'published') => ({
  ...{ versionId, state, agencyTimezone },
  effectiveFrom: serviceDate(from),
});
const at = (iso: string) => parseInstant(iso) ?? instant(0);

describe('the versions of an agency', () => {
  const versions = [
    version(1, '2026-01-01'),
    version(2, '2026-12-14'),
    version(3, '2026-11-26'),
    version(4, '2026-11-26'),
    version(5, '2027-03-01', 'Asia/Shanghai', 'archived'),
  ];
  const on = (date: string): number | undefined => versionOn(versions, serviceDate(date))?.versionId;

  it('the version that began last is in force, at equal dates the one loaded last; a version loaded earlier with a later date applies from that date', () => {
    expect(['2026-11-25', '2026-11-26', '2026-12-13', '2026-12-14', '2027-03-01'].map(on)).toEqual([1, 4, 4, 2, 2]);
  });

  it('before the first version its details apply; if all are withdrawn, those of the last; without any, none', () => {
    expect(on('2025-12-31')).toBe(1);
    const withdrawn = versions.map((each) => ({ ...each, state: 'archived' }));
    expect(versionOn(withdrawn, serviceDate('2026-12-14'))?.versionId).toBe(5);
    expect(versionAt(withdrawn, at('2026-12-14T08:00:00+08:00'))?.versionId).toBe(5);
    expect(versionOn([], serviceDate('2026-12-14'))).toBeNull();
  });

  it('gaps of a version are filled from earlier versions, then from coming ones, then from those never in force', () => {
    expect(nearestTo(versions, 4)).toEqual({ order: [4, 3, 1, 2, 5], listing: new Set([4, 2]) });
    expect(nearestTo(versions, 2)).toEqual({ order: [2, 4, 3, 1, 5], listing: new Set([2]) });
    expect(nearestTo(versions, 1)).toEqual({ order: [1, 4, 2, 3, 5], listing: new Set([1, 4, 2]) });
  });

  it('withdrawn versions list nothing', () => {
    expect(nearestTo([version(1, '2026-01-01', 'UTC', 'archived')], 1)).toEqual({ order: [1], listing: new Set() });
  });
});

describe.each([
  ['eastward', 'Asia/Shanghai', 'Asia/Tokyo', '2026-12-14T00:00:00+09:00'],
  ['westward', 'Asia/Tokyo', 'Asia/Shanghai', '2026-12-14T00:00:00+08:00'],
])('a timetable whose clocks go %s', (_, old, young, begins) => {
  const versions = [version(1, '2026-01-01', old), version(2, '2026-12-14', young)];
  const zoned = { zones: zonesOf(versions), agency: { agencyTimezone: old } };

  it('a version begins with its first date in its own time zone, and the date never goes back', () => {
    const first = at(begins);
    expect([first - 1, first].map((now) => versionAt(versions, now)?.versionId)).toEqual([1, 2]);
    const hours = Array.from({ length: 49 }, (__, hour) => dateAt(zoned, instant(first + (hour - 24) * 3600)));
    expect(hours).toEqual([...hours].sort());
    expect(hours[24]).toBe('2026-12-14');
  });

  it('a change of time zone moves no departure of an earlier day', () => {
    expect(['2025-01-01', '2026-12-13', '2026-12-14', '2027-01-01'].map((date) => zoneOn(zoned, serviceDate(date)))).toEqual([
      old,
      old,
      young,
      young,
    ]);
    expect(zoneOn({ zones: [], agency: { agencyTimezone: old } }, serviceDate('2026-12-14'))).toBe(old);
  });
});
