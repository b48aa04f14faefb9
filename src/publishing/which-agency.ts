import { Refusal } from '../errors.js';
import type { Text } from '../language.js';
import type { Consequence } from './consequence.js';
import type { Area, ProposedTimetable } from './proposed-timetable.js';
import { publishingRefusals } from './publishing.refusals.js';
import { listed, say, consequence } from './consequence-sentences.js';

/** An agency of this database. */
export interface ExistingAgency {
  readonly agencyId: string;
  readonly name: Text;
  /** Whether the timetable shares a stop or a route with it. */
  readonly shares: boolean;
  /** Without any timetable so far: `untouched`, or `named` once somebody named it or began a draft. null: it has or had a timetable. */
  readonly begun: 'untouched' | 'named' | null;
}

/** An agency that the timetable names. */
export interface NamedAgency {
  /** null: the timetable gives it no id. */
  readonly agencyId: string | null;
  readonly name: string;
  readonly tripCount: number;
}

export interface RequestedAgency {
  /** The agency that somebody chose for the timetable. */
  readonly agencyId?: string | undefined;
  /** Whether it is to be a new agency. */
  readonly isNew?: boolean | undefined;
}

export interface ChosenAgency {
  readonly agencyId: string;
  readonly isNew: boolean;
  /** Which of the agencies named by the timetable it is. */
  readonly named: NamedAgency;
  readonly consequences: readonly Consequence[];
}

const longestId = 100;
const maxListed = 5;

/**
 * Chooses the agency of a timetable: the requested one; else the only agency of this database, if that has never had a timetable; else the
 * one that the timetable names; and if it names none, the only agency, provided that they share a stop or a route.
 * @param named in any order
 * @param source the file name, which becomes the id of an agency without one
 * @throws Refusal `agency-unclear`, `agency-exists`, `agency-id-unsafe`
 */
export function whichAgency(
  existing: readonly ExistingAgency[],
  named: readonly NamedAgency[],
  request: RequestedAgency,
  source: string,
): ChosenAgency {
  const exists = (agencyId: string | null): boolean => existing.some((each) => each.agencyId === agencyId);
  const own = ownerOf(named, request.agencyId, exists);
  const chosen = (agencyId: string): ChosenAgency => ({ agencyId, isNew: false, named: own, consequences: [] });
  const newAgency = (agencyId: string, isExplicit: boolean): ChosenAgency => {
    checkId(agencyId);
    return { agencyId, isNew: true, named: own, consequences: [announced(existing, own, agencyId, isExplicit)] };
  };
  // If the timetable resembles an agency here, an unknown id is probably mistyped.
  const isLikeOne = existing.some(({ shares }) => shares);
  const bySource = source.replace(/\.zip$/i, '');
  if (request.isNew === true) {
    const agencyId = request.agencyId ?? own.agencyId ?? bySource;
    const existingAgency = existing.find((each) => each.agencyId === agencyId);
    if (existingAgency !== undefined)
      throw new Refusal(publishingRefusals['agency-exists'], {
        agencyId,
        nameZh: existingAgency.name['zh-CN'],
        nameEn: existingAgency.name.en,
      });
    return newAgency(agencyId, true);
  }
  if (request.agencyId !== undefined) return exists(request.agencyId) ? chosen(request.agencyId) : newAgency(request.agencyId, !isLikeOne);
  const [only] = existing;
  // Accounts and drafts of that agency stay. This has to be accepted only if somebody named the agency or began a draft.
  if (only !== undefined && existing.length === 1 && only.begun !== null)
    return { ...chosen(only.agencyId), consequences: [firstTimetableOf(only, own)] };
  if (own.agencyId !== null) return exists(own.agencyId) ? chosen(own.agencyId) : newAgency(own.agencyId, false);
  if (only === undefined) return newAgency(bySource, false);
  if (existing.length === 1 && only.shares) return chosen(only.agencyId);
  throw unclear(existing, own, source);
}

/** The agency named by the timetable that was requested or exists here, else the one with most trips; on a tie the first by id. */
function ownerOf(
  named: readonly NamedAgency[],
  requestedId: string | undefined,
  exists: (agencyId: string | null) => boolean,
): NamedAgency {
  const rank = ({ agencyId }: NamedAgency): number => (agencyId === requestedId ? 2 : exists(agencyId) ? 1 : 0);
  const [owner] = [...named].sort(
    (a, b) => rank(b) - rank(a) || b.tripCount - a.tripCount || ((a.agencyId ?? '') < (b.agencyId ?? '') ? -1 : 1),
  );
  if (owner === undefined) throw new RangeError('a timetable is somebody’s');
  return owner;
}

function announced(existing: readonly ExistingAgency[], { name: town }: NamedAgency, agencyId: string, isExplicit: boolean): Consequence {
  if (existing.length === 0) return consequence('new-agency', false, 'firstAgency', { town, agencyId });
  return consequence('new-agency', !isExplicit, 'newAgency', { town, agencyId, others: agencyList(existing) });
}

function firstTimetableOf({ agencyId, name, begun }: ExistingAgency, { name: town }: NamedAgency): Consequence {
  if (begun === 'untouched') return consequence('new-agency', false, 'firstOfBegun', { town, agencyId });
  return consequence('new-agency', true, 'firstOfNamed', { town, agencyId, name });
}

const agencyList = (agencies: readonly ExistingAgency[]): Text =>
  listed(
    agencies.map(({ agencyId, name }) => say('agency', { agencyId, name })),
    maxListed,
    'moreNames',
  );

function unclear(existing: readonly ExistingAgency[], { name: town }: NamedAgency, source: string): Refusal {
  const similar = existing.filter(({ shares }) => shares);
  const [like] = similar;
  const hint = similar.length === 1 && like !== undefined ? say('sharesWith', { agencyId: like.agencyId, name: like.name }) : null;
  const hints = { hintZh: hint?.['zh-CN'] ?? '', hintEn: hint?.en ?? '' };
  const names = agencyList(existing);
  return new Refusal(publishingRefusals['agency-unclear'], { source, town, knownZh: names['zh-CN'], knownEn: names.en, ...hints });
}

/**
 * Checks an id: it becomes part of addresses, between two slashes, and is parsed from them again.
 * @throws Refusal `agency-id-unsafe`
 */
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

/** About five kilometres: a stop placed by hand, or a new one at the edge of a town, still belongs to it. */
const nearbyDegrees = 0.05;

/** What is compared to find whether two timetables are of one town. */
interface Town {
  readonly routeIds: ReadonlySet<string>;
  readonly stopIds: ReadonlySet<string>;
  readonly area: Area | null;
}

/**
 * Whether two timetables may be of one town: they share a stop or a route and lie near each other. Shared ids alone prove nothing, because
 * small numbers are ids in every town.
 */
export function isOfOneTown(proposed: Pick<ProposedTimetable, keyof Town>, existing: Town): boolean {
  return (
    areNear(proposed.area, existing.area) && (shares(proposed.stopIds, existing.stopIds) || shares(proposed.routeIds, existing.routeIds))
  );
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
