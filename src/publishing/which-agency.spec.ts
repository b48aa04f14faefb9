import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../errors.js';
import { areaOf } from './proposed-timetable.js';
import {
  isOfOneTown,
  whichAgency,
  type RequestedAgency,
  type ChosenAgency,
  type ExistingAgency,
  type NamedAgency,
} from './which-agency.js';

const existing = (agencyId: string, shares = false, begun: ExistingAgency['begun'] = null): ExistingAgency => ({
  ...{ agencyId, name: { 'zh-CN': agencyId, en: agencyId }, shares, begun },
});
const named = (agencyId: string | null, tripCount = 10, name = 'Pudong'): NamedAgency => ({ agencyId, name, tripCount });

const choose = (existingAgencies: ExistingAgency[], of: NamedAgency[], request: RequestedAgency = {}, source = 'feed.zip'): ChosenAgency =>
  whichAgency(existingAgencies, of, request, source);

/** The agency, whether it is new, and whether somebody has to accept that. */
const chosen = (...args: Parameters<typeof choose>): [string, boolean, boolean] => {
  const { agencyId, isNew, consequences } = choose(...args);
  return [agencyId, isNew, consequences.some(({ needsYes }) => needsYes)];
};

const refused = (...args: Parameters<typeof choose>): string => {
  try {
    return choose(...args).agencyId;
  } catch (error) {
    return error instanceof Refusal ? `${error.code}: ${error.sentence('en')}` : String(error);
  }
};

describe('a timetable that names an agency', () => {
  it('a timetable that names an existing agency belongs to it', () => {
    expect(chosen([existing('1'), existing('2')], [named('2')])).toEqual(['2', false, false]);
  });

  it('the first timetable begins the agency that it names, which is reported and needs no yes', () => {
    expect(chosen([], [named('1')])).toEqual(['1', true, false]);
    expect(choose([], [named('1')]).consequences[0]?.sentence.en).toBe('Pudong is the first agency here; its id is 1.');
  });

  it('a timetable begins a second agency only if somebody says so or accepts it', () => {
    expect(chosen([existing('1')], [named('2')])).toEqual(['2', true, true]);
    expect(chosen([existing('1', true)], [named('2')])).toEqual(['2', true, true]);
    expect(chosen([existing('1')], [named('2')], { isNew: true })).toEqual(['2', true, false]);
    expect(chosen([existing('1')], [named('2')], { agencyId: '3' })).toEqual(['3', true, false]);
    expect(chosen([existing('1')], [named('2')], { isNew: true, agencyId: '3' })).toEqual(['3', true, false]);
    expect(chosen([existing('1')], [named('2')], { agencyId: '1' })).toEqual(['1', false, false]);
  });

  it('an unknown id of a timetable that shares stops with an agency has to be confirmed, because it may be mistyped', () => {
    expect(chosen([existing('1', true)], [named('1')], { agencyId: '11' })).toEqual(['11', true, true]);
    expect(chosen([existing('1', true)], [named('1')], { agencyId: '11', isNew: true })).toEqual(['11', true, false]);
  });

  it('asking for a new agency under an existing id is refused', () => {
    expect(refused([existing('1')], [named('1')], { isNew: true })).toMatch(/^agency-exists: .*leave out --new/);
    expect(refused([existing('1')], [named('2')], { isNew: true, agencyId: '1' })).toMatch(/^agency-exists/);
  });
});

describe('the first timetable of an agency that was begun without one', () => {
  it('the first timetable of an agency begun without one is kept under its id, whatever the timetable calls itself, and that is reported', () => {
    for (const name of ['hongqiao', null, 'shuttle'])
      expect(chosen([existing('shuttle', false, 'untouched')], [named(name)])).toEqual(['shuttle', false, false]);
    expect(choose([existing('shuttle', false, 'untouched')], [named('hq')]).consequences[0]?.sentence.en).toContain('with the id shuttle');
  });

  it('the first timetable of an agency has to be confirmed where somebody is making another one for it', () => {
    expect(chosen([existing('shuttle', false, 'named')], [named('hq')])).toEqual(['shuttle', false, true]);
  });

  it('a timetable begins another agency where somebody says so, or where there are several already', () => {
    const begun = existing('shuttle', false, 'untouched');
    expect(chosen([begun], [named('hq')], { isNew: true })).toEqual(['hq', true, false]);
    expect(chosen([begun], [named('hq')], { agencyId: 'hq' })).toEqual(['hq', true, false]);
    expect(chosen([begun, existing('2')], [named('hq')])).toEqual(['hq', true, true]);
  });
});

describe('a timetable that names nobody', () => {
  it('a timetable without an agency id belongs to the only agency if they share a stop or a route, whatever its file is called', () => {
    for (const source of ['a.zip', 'b.zip', 'folder'])
      expect(chosen([existing('hongqiao', true)], [named(null)], {}, source)).toEqual(['hongqiao', false, false]);
  });

  it('a timetable that could belong to several agencies is refused, with what to add', () => {
    expect(refused([existing('hongqiao')], [named(null)])).toMatch(/^agency-unclear: .*"feed\.zip" \(Pudong\).*hongqiao.*--agency.*--new/);
    const two = refused([existing('hongqiao'), existing('harbour', true)], [named(null)]);
    expect(two).toMatch(/^agency-unclear: .*in common with harbour \(harbour\)/);
  });

  it('a first timetable without an agency id begins an agency named after its file', () => {
    expect(chosen([], [named(null)], {}, 'Pudong.ZIP')).toEqual(['Pudong', true, false]);
    expect(chosen([existing('1')], [named(null)], { isNew: true }, 'Pudong.zip')).toEqual(['Pudong', true, false]);
  });
});

describe('of several agencies', () => {
  const orders = <T>(a: T, b: T): T[][] => [
    [a, b],
    [b, a],
  ];

  it('of several agencies in a feed the one with most trips owns it, on a tie the first by id, in whatever order they stand', () => {
    for (const both of orders(named('a', 3), named('b', 30))) expect(choose([], both).agencyId).toBe('b');
    for (const both of orders(named('a', 3), named('b', 3))) expect(choose([], both).agencyId).toBe('a');
  });

  it('of several agencies in a feed an existing one owns it, even if another has more trips by now', () => {
    for (const both of orders(named('a', 3), named('b', 30))) expect(chosen([existing('a')], both)).toEqual(['a', false, false]);
    // Names and zone come from the agency that owns the timetable.
    for (const both of orders(named('a', 3), named('b', 30))) {
      const expectedOwner = choose([existing('a')], both, { agencyId: 'a' });
      expect([expectedOwner.agencyId, expectedOwner.named.agencyId]).toEqual(['a', 'a']);
    }
  });
});

describe('the id of a new agency stands in addresses', () => {
  it.each(['MTA NYCT', '虹桥', 'a-b_c.d:e', '1', 'r+d@x', 'Île'])(
    'the id %s of a new agency is accepted, since it can stand in an address',
    (agencyId) => {
      expect(choose([], [named(agencyId)]).agencyId).toBe(agencyId);
    },
  );

  it.each(['.', '..', 'a/b', 'a\\b', 'a?b', 'a#b', '100%', 'a\u200bb', 'a  b', ' a', 'a\u3000', 'a\nb', 'x'.repeat(101), '\u{e000}'])(
    'the id %j of a new agency is refused, with what ids may look like',
    (agencyId) => {
      expect(refused([], [named(agencyId)])).toMatch(/^agency-id-unsafe: [\s\S]*--agency/);
    },
  );
});

describe('two timetables are of one town', () => {
  const at = (stopLat: number, stopLon: number) => ({ stopLat, stopLon });
  const town = (stopIds: string[], routeIds: string[], ...places: { stopLat: number | null; stopLon: number | null }[]) => ({
    stopIds: new Set(stopIds),
    routeIds: new Set(routeIds),
    area: areaOf(places),
  });

  it('timetables that share a stop or a route are of one town', () => {
    expect(isOfOneTown(town(['1'], ['a']), town(['1', '2'], ['b']))).toBe(true);
    expect(isOfOneTown(town(['1'], ['a']), town(['2'], ['a']))).toBe(true);
    expect(isOfOneTown(town(['1'], ['a']), town(['2'], ['b']))).toBe(false);
  });

  it('timetables that lie apart are not of one town, even if both number their stops 1, 2, 3', () => {
    const [shanghai, hangzhou] = [town(['1'], ['1'], at(31.2, 121.3)), town(['1'], ['1'], at(30.2, 120.1))];
    expect(isOfOneTown(shanghai, hangzhou)).toBe(false);
    expect(isOfOneTown(shanghai, town(['1'], ['1'], at(31.23, 121.34)))).toBe(true);
    // A town without coordinates cannot lie apart.
    expect(isOfOneTown(shanghai, town(['1'], ['1'], { stopLat: null, stopLon: null }))).toBe(true);
  });
});
