import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../errors.js';
import { areaOf } from './proposed-timetable.js';
import { isOfOneTown, whichAgency, type AskedAgency, type ChosenAgency, type KnownAgency, type NamedAgency } from './which-agency.js';

const known = (agencyId: string, shares = false, begun: KnownAgency['begun'] = null): KnownAgency => ({
  ...{ agencyId, name: { 'zh-CN': agencyId, en: agencyId }, shares, begun },
});
const named = (agencyId: string | null, tripCount = 10, name = 'Pudong'): NamedAgency => ({ agencyId, name, tripCount });

const choose = (here: KnownAgency[], of: NamedAgency[], asked: AskedAgency = {}, source = 'feed.zip'): ChosenAgency =>
  whichAgency(here, of, asked, source);

/** Whose it is, whether that is new, and whether somebody has to accept that. */
const chosen = (...args: Parameters<typeof choose>): [string, boolean, boolean] => {
  const { agencyId, isNew, told } = choose(...args);
  return [agencyId, isNew, told.some(({ needsYes }) => needsYes)];
};

const refused = (...args: Parameters<typeof choose>): string => {
  try {
    return choose(...args).agencyId;
  } catch (error) {
    return error instanceof Refusal ? `${error.code}: ${error.sentence('en')}` : String(error);
  }
};

describe('a timetable that names an agency', () => {
  it('is of the one that is here', () => {
    expect(chosen([known('1'), known('2')], [named('2')])).toEqual(['2', false, false]);
  });

  it('begins the first one, which is said and not asked', () => {
    expect(chosen([], [named('1')])).toEqual(['1', true, false]);
    expect(choose([], [named('1')]).told[0]?.sentence.en).toBe('Pudong is the first agency here; its id is 1.');
  });

  it('begins another one only if somebody says so, or accepts it', () => {
    expect(chosen([known('1')], [named('2')])).toEqual(['2', true, true]);
    expect(chosen([known('1', true)], [named('2')])).toEqual(['2', true, true]);
    expect(chosen([known('1')], [named('2')], { isNew: true })).toEqual(['2', true, false]);
    expect(chosen([known('1')], [named('2')], { agencyId: '3' })).toEqual(['3', true, false]);
    expect(chosen([known('1')], [named('2')], { isNew: true, agencyId: '3' })).toEqual(['3', true, false]);
    expect(chosen([known('1')], [named('2')], { agencyId: '1' })).toEqual(['1', false, false]);
  });

  it('asks where an id is not here and the timetable could be one’s that is: it may be mistyped', () => {
    expect(chosen([known('1', true)], [named('1')], { agencyId: '11' })).toEqual(['11', true, true]);
    expect(chosen([known('1', true)], [named('1')], { agencyId: '11', isNew: true })).toEqual(['11', true, false]);
  });

  it('does not begin one that is here', () => {
    expect(refused([known('1')], [named('1')], { isNew: true })).toMatch(/^agency-exists: .*leave out --new/);
    expect(refused([known('1')], [named('2')], { isNew: true, agencyId: '1' })).toMatch(/^agency-exists/);
  });
});

describe('the first timetable of an agency that was begun without one', () => {
  it('is kept under its id, whatever the timetable calls its own, and that is said', () => {
    for (const name of ['hongqiao', null, 'shuttle'])
      expect(chosen([known('shuttle', false, 'untouched')], [named(name)])).toEqual(['shuttle', false, false]);
    expect(choose([known('shuttle', false, 'untouched')], [named('hq')]).told[0]?.sentence.en).toContain('with the id shuttle');
  });

  it('is asked for where somebody is making one of its own', () => {
    expect(chosen([known('shuttle', false, 'named')], [named('hq')])).toEqual(['shuttle', false, true]);
  });

  it('begins another agency where somebody says so, or where there are others', () => {
    const begun = known('shuttle', false, 'untouched');
    expect(chosen([begun], [named('hq')], { isNew: true })).toEqual(['hq', true, false]);
    expect(chosen([begun], [named('hq')], { agencyId: 'hq' })).toEqual(['hq', true, false]);
    expect(chosen([begun, known('2')], [named('hq')])).toEqual(['hq', true, true]);
  });
});

describe('a timetable that names nobody', () => {
  it('is of the only one that is here if they have anything in common, whatever its file is called', () => {
    for (const source of ['a.zip', 'b.zip', 'folder'])
      expect(chosen([known('hongqiao', true)], [named(null)], {}, source)).toEqual(['hongqiao', false, false]);
  });

  it('is refused where nobody can tell, and says what to add', () => {
    expect(refused([known('hongqiao')], [named(null)])).toMatch(/^agency-unclear: .*"feed\.zip" \(Pudong\).*hongqiao.*--agency.*--new/);
    const two = refused([known('hongqiao'), known('harbour', true)], [named(null)]);
    expect(two).toMatch(/^agency-unclear: .*in common with harbour \(harbour\)/);
  });

  it('begins the first one by the name of its file', () => {
    expect(chosen([], [named(null)], {}, 'Pudong.ZIP')).toEqual(['Pudong', true, false]);
    expect(chosen([known('1')], [named(null)], { isNew: true }, 'Pudong.zip')).toEqual(['Pudong', true, false]);
  });
});

describe('of several agencies', () => {
  const orders = <T>(a: T, b: T): T[][] => [
    [a, b],
    [b, a],
  ];

  it('the one with most trips owns it, at equal numbers the first by its id, in whatever order they stand', () => {
    for (const both of orders(named('a', 3), named('b', 30))) expect(choose([], both).agencyId).toBe('b');
    for (const both of orders(named('a', 3), named('b', 3))) expect(choose([], both).agencyId).toBe('a');
  });

  it('one that is here already owns it, also when the other one has more trips by now', () => {
    for (const both of orders(named('a', 3), named('b', 30))) expect(chosen([known('a')], both)).toEqual(['a', false, false]);
    // Names and zone come from whom it is kept under.
    for (const both of orders(named('a', 3), named('b', 30))) {
      const kept = choose([known('a')], both, { agencyId: 'a' });
      expect([kept.agencyId, kept.named.agencyId]).toEqual(['a', 'a']);
    }
  });
});

describe('the id of a new agency stands in addresses', () => {
  it.each(['MTA NYCT', '虹桥', 'a-b_c.d:e', '1', 'r+d@x', 'Île'])('%s does', (agencyId) => {
    expect(choose([], [named(agencyId)]).agencyId).toBe(agencyId);
  });

  it.each(['.', '..', 'a/b', 'a\\b', 'a?b', 'a#b', '100%', 'a\u200bb', 'a  b', ' a', 'a\u3000', 'a\nb', 'x'.repeat(101), '\u{e000}'])(
    '%j does not, and is refused with what it may be',
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

  it('where they share a stop or a route', () => {
    expect(isOfOneTown(town(['1'], ['a']), town(['1', '2'], ['b']))).toBe(true);
    expect(isOfOneTown(town(['1'], ['a']), town(['2'], ['a']))).toBe(true);
    expect(isOfOneTown(town(['1'], ['a']), town(['2'], ['b']))).toBe(false);
  });

  it('not where they lie apart, though every town calls its stops 1, 2, 3', () => {
    const [shanghai, hangzhou] = [town(['1'], ['1'], at(31.2, 121.3)), town(['1'], ['1'], at(30.2, 120.1))];
    expect(isOfOneTown(shanghai, hangzhou)).toBe(false);
    expect(isOfOneTown(shanghai, town(['1'], ['1'], at(31.23, 121.34)))).toBe(true);
    // Nobody knows where.
    expect(isOfOneTown(shanghai, town(['1'], ['1'], { stopLat: null, stopLon: null }))).toBe(true);
  });
});
