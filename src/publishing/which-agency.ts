import { Refusal } from '../errors.js';
import type { Text } from '../language.js';
import type { Consequence } from './consequence.js';
import type { Area, ProposedTimetable } from './proposed-timetable.js';
import { publishingRefusals } from './publishing.refusals.js';
import { listed, say, tell } from './telling.js';

/** An agency that is here. */
export interface KnownAgency {
  readonly agencyId: string;
  readonly name: Text;
  /** Whether the timetable has a stop or a route in common with it. */
  readonly shares: boolean;
  /** It has no timetable and never had one: nobody began one of its own, or somebody gave it a name; null: it has or had one. */
  readonly begun: 'untouched' | 'named' | null;
}

/** An agency that a timetable names. */
export interface NamedAgency {
  /** null: it says none. */
  readonly agencyId: string | null;
  readonly name: string;
  readonly tripCount: number;
}

export interface AskedAgency {
  /** Whose timetable it is, as somebody says. */
  readonly agencyId?: string | undefined;
  /** It begins an agency that is not here. */
  readonly isNew?: boolean | undefined;
}

export interface ChosenAgency {
  readonly agencyId: string;
  readonly isNew: boolean;
  /** Which of those that the timetable names it is. */
  readonly named: NamedAgency;
  readonly told: readonly Consequence[];
}

const longestId = 100;
const mostListed = 5;

/**
 * Whose timetable it is: of whom somebody says, else of whom the timetable names; where it names nobody, of the only one that is here
 * if they have a stop or a route in common. The only one that is here takes any while it has none.
 * @param named in any order
 * @param source where the timetable comes from, after which an agency is called that has no other id
 * @throws Refusal `agency-unclear`, `agency-exists`, `agency-id-unsafe`
 */
export function whichAgency(
  known: readonly KnownAgency[],
  named: readonly NamedAgency[],
  asked: AskedAgency,
  source: string,
): ChosenAgency {
  const isHere = (agencyId: string | null): boolean => known.some((each) => each.agencyId === agencyId);
  const own = ownerOf(named, asked.agencyId, isHere);
  const chosen = (agencyId: string): ChosenAgency => ({ agencyId, isNew: false, named: own, told: [] });
  const begun = (agencyId: string, isSaid: boolean): ChosenAgency => {
    checkId(agencyId);
    return { agencyId, isNew: true, named: own, told: [announced(known, own, agencyId, isSaid)] };
  };
  // An id that is not here, of a timetable that could be one's that is: mistyped more often than meant.
  const isLikeOne = known.some(({ shares }) => shares);
  const bySource = source.replace(/\.zip$/i, '');
  if (asked.isNew === true) {
    const agencyId = asked.agencyId ?? own.agencyId ?? bySource;
    const there = known.find((each) => each.agencyId === agencyId);
    if (there !== undefined)
      throw new Refusal(publishingRefusals['agency-exists'], { agencyId, nameZh: there.name['zh-CN'], nameEn: there.name.en });
    return begun(agencyId, true);
  }
  if (asked.agencyId !== undefined) return isHere(asked.agencyId) ? chosen(asked.agencyId) : begun(asked.agencyId, !isLikeOne);
  const [only] = known;
  // Who was signed in to it and what was begun stays; only whoever began a timetable of their own is asked.
  if (only !== undefined && known.length === 1 && only.begun !== null) return { ...chosen(only.agencyId), told: [taken(only, own)] };
  if (own.agencyId !== null) return isHere(own.agencyId) ? chosen(own.agencyId) : begun(own.agencyId, false);
  if (only === undefined) return begun(bySource, false);
  if (known.length === 1 && only.shares) return chosen(only.agencyId);
  throw unclear(known, own, source);
}

/** The one that somebody says or that is here already, else the one that runs most trips; of two alike the first by its id. */
function ownerOf(named: readonly NamedAgency[], said: string | undefined, isHere: (agencyId: string | null) => boolean): NamedAgency {
  const rank = ({ agencyId }: NamedAgency): number => (agencyId === said ? 2 : isHere(agencyId) ? 1 : 0);
  const [owner] = [...named].sort(
    (a, b) => rank(b) - rank(a) || b.tripCount - a.tripCount || ((a.agencyId ?? '') < (b.agencyId ?? '') ? -1 : 1),
  );
  if (owner === undefined) throw new RangeError('a timetable is somebody’s');
  return owner;
}

function announced(known: readonly KnownAgency[], { name: town }: NamedAgency, agencyId: string, isSaid: boolean): Consequence {
  if (known.length === 0) return tell('new-agency', false, 'firstAgency', { town, agencyId });
  return tell('new-agency', !isSaid, 'newAgency', { town, agencyId, others: said(known) });
}

function taken({ agencyId, name, begun }: KnownAgency, { name: town }: NamedAgency): Consequence {
  if (begun === 'untouched') return tell('new-agency', false, 'firstOfBegun', { town, agencyId });
  return tell('new-agency', true, 'firstOfNamed', { town, agencyId, name });
}

const said = (known: readonly KnownAgency[]): Text =>
  listed(
    known.map(({ agencyId, name }) => say('agency', { agencyId, name })),
    mostListed,
    'moreNames',
  );

function unclear(known: readonly KnownAgency[], { name: town }: NamedAgency, source: string): Refusal {
  const alike = known.filter(({ shares }) => shares);
  const [like] = alike;
  const hint = alike.length === 1 && like !== undefined ? say('sharesWith', { agencyId: like.agencyId, name: like.name }) : null;
  const told = { hintZh: hint?.['zh-CN'] ?? '', hintEn: hint?.en ?? '' };
  const here = said(known);
  return new Refusal(publishingRefusals['agency-unclear'], { source, town, knownZh: here['zh-CN'], knownEn: here.en, ...told });
}

/** An id stands in addresses, between two slashes, and is read again from there. @throws Refusal `agency-id-unsafe` */
function checkId(agencyId: string): void {
  const isSafe =
    agencyId.trim() === agencyId &&
    agencyId.length <= longestId &&
    agencyId !== '.' &&
    agencyId !== '..' &&
    /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u.test(agencyId) &&
    !/[/\\?#%]| {2}/.test(agencyId);
  if (!isSafe) throw new Refusal(publishingRefusals['agency-id-unsafe'], { agencyId, most: longestId });
}

/** Some five kilometres: a stop put there by hand, or a new one at the edge of a town, is no other town. */
const nearbyDegrees = 0.05;

/** What tells one town from another. */
interface Town {
  readonly routeIds: ReadonlySet<string>;
  readonly stopIds: ReadonlySet<string>;
  readonly area: Area | null;
}

/** Whether two timetables may be of one town: they share a stop or a route, and do not lie apart. Small numbers are the ids of stops in every town. */
export function isOfOneTown(proposed: Pick<ProposedTimetable, keyof Town>, known: Town): boolean {
  return areNear(proposed.area, known.area) && (shares(proposed.stopIds, known.stopIds) || shares(proposed.routeIds, known.routeIds));
}

function areNear(one: Area | null, other: Area | null): boolean {
  if (one === null || other === null) return true;
  return (
    one.south - nearbyDegrees <= other.north &&
    other.south - nearbyDegrees <= one.north &&
    one.west - nearbyDegrees <= other.east &&
    other.west - nearbyDegrees <= one.east
  );
}

function shares(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const id of one) if (other.has(id)) return true;
  return false;
}
