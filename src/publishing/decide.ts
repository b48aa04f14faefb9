import type { Text } from '../language.js';
import { ServiceDays, type WorkingDays } from '../scheduling/service-calendar.js';
import { addDays, type ServiceDate } from '../scheduling/service-time.js';
import type { Consequence } from './consequence.js';
import { effectiveDate, type EffectiveDate } from './effective-date.js';
import { daysLookedAhead, findGaps, type DateSpan, type Gaps } from './gaps.js';
import type { Area, ProposedTimetable } from './proposed-timetable.js';
import type { PublicationRequest, Publication } from './publication.js';
import { calendarOf, firstServiceDay, lastServiceDay, planWith, tripCountOn, type Plan, type PlannedVersion } from './running-days.js';
import { isOfOneTown } from './which-agency.js';
import { inAll, listed, say, spanList, consequence } from './consequence-sentences.js';

/** The state of an agency at the moment when a timetable is to be published for it. */
export interface Situation {
  readonly today: ServiceDate;
  readonly plan: Plan;
  /** Every published version in order of publication, including those replaced before they took effect. */
  readonly published: readonly PublishedVersion[];
  /** The last date on which buses were driven, today or earlier; null if none. */
  readonly lastDriven: ServiceDate | null;
  /** The last date of the last month that was reported; null if none. */
  readonly lastFrozen: ServiceDate | null;
  readonly workingDays: WorkingDays;
  /** null: the agency has no timetable. */
  readonly currentTown: CurrentTown | null;
}

interface PublishedVersion {
  readonly versionId: number;
  readonly effectiveFrom: ServiceDate;
  readonly source: string;
}

/** What the agency's current timetable covers, to judge whether a new one is of the same town. */
export interface CurrentTown {
  readonly name: Text;
  readonly routes: ReadonlyMap<string, Text>;
  readonly stopIds: ReadonlySet<string>;
  readonly area: Area | null;
}

/** The decision without the references carried over, and the dates on which the timetable runs. */
export interface Decided {
  readonly publication: Omit<Publication, 'carried' | 'days'>;
  readonly days: ServiceDays;
}

/** If a larger share of its trips is missing, a feed is probably incomplete. */
const maxLeftOut = 0.1;
const maxNamed = 3;
/** Two weeks contain every ordinary kind of day. */
const daysCounted = 14;
/** Below this number of trips a day, losing half of them is an ordinary change. */
const fewestCompared = 4;

/** What publishing a timetable would do, apart from the references that it carries over. */
export function decide(agencyId: string, proposed: ProposedTimetable, request: PublicationRequest, situation: Situation): Decided {
  const { today, plan, published, currentTown } = situation;
  const { calendar, servicesOf, tripCounts } = calendarOf(proposed);
  const days =
    plan.at(-1)?.days.onCalendar(calendar, servicesOf) ??
    new ServiceDays(calendar, new Map(), situation.workingDays, { exceptions: new Map(), servicesOf });
  const { validFrom } = proposed;
  const inForceSince = plan[0]?.from ?? null;
  const when = effectiveDate(days, { ...situation, inForceSince, from: request.from ?? null, validFrom });
  const version: PlannedVersion = { versionId: null, from: when.date, days, servicesOf, tripCounts };
  const archives = request.replaceComing === true ? published.filter((each) => isComing(each, when.date, today)).map(idOf) : [];
  const after = planWith(plan, version, archives);
  const next = after[after.indexOf(version) + 1]?.from ?? null;
  const consequences = [
    ...(request.agencyConsequences ?? []),
    ...strangers(agencyId, proposed, currentTown, when.date),
    ...leftOut(proposed, when.date),
    ...effectiveDateConsequences(when, request, inForceSince, validFrom),
    ...coming(inPlan(published, plan), when.date, today, archives, next),
    ...gapConsequences(proposed, situation, after, version),
    ...fewerTrips(plan, after, when.date, today),
  ];
  const publication = {
    ...{ agencyId, proposed, request, today, isFirst: inForceSince === null, effectiveFrom: when.date, until: next },
    ...{ lastDay: lastServiceDay([version]), consequences, archives },
  };
  return { publication, days };
}

const idOf = ({ versionId }: PublishedVersion): number => versionId;

/** The published versions that are in force on some date; one that was replaced before it took effect is not mentioned. */
const inPlan = (published: readonly PublishedVersion[], plan: Plan): PublishedVersion[] => {
  const numbers = new Set(plan.map(({ versionId }) => versionId));
  return published.filter(({ versionId }) => numbers.has(versionId));
};

/** Not in force yet, so it can still be withdrawn. */
const isComing = ({ effectiveFrom }: PublishedVersion, date: ServiceDate, today: ServiceDate): boolean =>
  effectiveFrom >= date && effectiveFrom > today;

function strangers(agencyId: string, proposed: ProposedTimetable, currentTown: CurrentTown | null, date: ServiceDate): Consequence[] {
  if (currentTown === null || isOfOneTown(proposed, { ...currentTown, routeIds: new Set(currentTown.routes.keys()) })) return [];
  return [consequence('strangers', true, 'strangers', { town: proposed.town, known: currentTown.name, agencyId, date })];
}

function leftOut({ namedTripCount: named, leftOutCount }: ProposedTimetable, date: ServiceDate): Consequence[] {
  if (leftOutCount <= named * maxLeftOut) return [];
  const percent = Math.round((100 * leftOutCount) / named);
  return [consequence('left-out', true, 'leftOut', { named, leftOut: leftOutCount, percent, date })];
}

function effectiveDateConsequences(
  { date, reason, last }: EffectiveDate,
  { from }: PublicationRequest,
  since: ServiceDate | null,
  validFrom: ServiceDate | null,
): Consequence[] {
  const params = { date, last: last ?? '', asked: from ?? '' };
  switch (reason) {
    case 'driven':
      return [consequence('driven', true, from === last ? 'drivenThen' : 'driven', params)];
    case 'frozen':
      return [consequence('driven', true, reason, params)];
    case 'today-driven':
      return [consequence('later', false, 'todayDriven', params)];
    case 'valid-from':
      return [consequence('later', false, since === null ? 'validFromFirst' : 'validFrom', { ...params, validFrom: validFrom ?? date })];
    case 'first-day':
      // A first timetable replaces no other, so there is nothing to report.
      return since === null ? [] : [consequence('later', false, 'firstDay', params)];
    case 'as-asked':
    case 'at-once':
      return [];
  }
}

function coming(
  published: readonly PublishedVersion[],
  date: ServiceDate,
  today: ServiceDate,
  archives: readonly number[],
  until: ServiceDate | null,
): Consequence[] {
  const versionList = (versions: readonly PublishedVersion[]): Text =>
    listed(
      versions.map(({ versionId: version, effectiveFrom: from, source }) => say('version', { version, source, from })),
      maxNamed,
      'moreVersions',
    );
  const staying = published.filter(({ versionId, effectiveFrom }) => effectiveFrom > date && !archives.includes(versionId));
  const inForce = staying.filter(({ effectiveFrom }) => effectiveFrom <= today);
  const withdrawn = published.filter(({ versionId }) => archives.includes(versionId));
  const replaced = published.filter((each) => each.effectiveFrom === date && date > today && !archives.includes(each.versionId));
  return [
    ...(staying.length > 0 && until !== null
      ? until > today
        ? [consequence('coming', true, 'coming', { versions: versionList(staying), until, last: addDays(until, -1) })]
        : [consequence('coming', true, 'notReached', { versions: versionList(inForce), until, last: addDays(until, -1) })]
      : []),
    ...(withdrawn.length > 0 ? [consequence('coming', false, 'comingWithdrawn', { versions: versionList(withdrawn) })] : []),
    ...(replaced.length > 0 ? [consequence('coming', false, 'comingReplaced', { versions: versionList(replaced) })] : []),
  ];
}

function gapConsequences(proposed: ProposedTimetable, situation: Situation, after: Plan, version: PlannedVersion): Consequence[] {
  const { plan: before, today, workingDays, currentTown } = situation;
  if (before.length === 0) return [];
  const { routeIds } = proposed;
  const from = version.from < today ? today : version.from;
  const gaps = findGaps({ before, after, from, today, workingDays, routeIds });
  const nameOf = (routeId: string): Text => currentTown?.routes.get(routeId) ?? inAll(routeId);
  const ofRoutes = gaps.ofRoutes.slice(0, maxNamed).map(({ routeId, spans }) => {
    const params = { route: nameOf(routeId), first: spans[0]?.first ?? '', last: spans.at(-1)?.last ?? '', spans: apart(spans) };
    return consequence('gap', true, 'gapOfRoute', { ...params, days: spans.reduce((sum, { days }) => sum + days, 0) });
  });
  const more = gaps.ofRoutes.length - ofRoutes.length;
  const givenUp = listed(gaps.givenUp.map(nameOf), maxNamed, 'moreNames');
  return [
    ...wholeGap(gaps, before, from, version),
    ...ofRoutes,
    ...(more > 0 ? [consequence('gap', true, 'gapOfMoreRoutes', { count: more })] : []),
    ...(gaps.givenUp.length > 0 ? [consequence('gap', true, 'givenUp', { routes: givenUp, date: from })] : []),
  ];
}

/** The list of spans, if there are several; for one, its first and last date suffice, and the text is empty. */
const apart = (spans: readonly DateSpan[]): Text => (spans.length > 1 ? say('apart', { spans: spanList(spans) }) : inAll(''));

/**
 * The first date in the coming two weeks on which at least half of the trips are missing while some still run, as when a file was
 * truncated.
 */
function fewerTrips(before: Plan, after: Plan, from: ServiceDate, today: ServiceDate): Consequence[] {
  for (let ahead = 0; ahead < daysCounted; ahead += 1) {
    const date = addDays(from < today ? today : from, ahead);
    const [ran, run] = [tripCountOn(before, date), tripCountOn(after, date)];
    if (run > 0 && ran >= fewestCompared && 2 * run <= ran) return [consequence('gap', false, 'fewerTrips', { date, ran, run })];
  }
  return [];
}

/** Reports the dates without any bus, with what to do about them. */
function wholeGap({ spans, lookedUntil, endsThere }: Gaps, before: Plan, from: ServiceDate, { days }: PlannedVersion): Consequence[] {
  const [first, last] = [spans[0]?.first, spans.at(-1)?.last];
  if (first === undefined || last === undefined) return [];
  const begins = firstServiceDay(days, from);
  const end = lastServiceDay(before);
  const ends =
    days.planned.span() === null ? null : lastServiceDay([{ versionId: null, from, days, servicesOf: new Map(), tripCounts: new Map() }]);
  const advice =
    begins !== null && end !== null && end < first && last < begins
      ? say('adviceMeanwhile', { end, begins })
      : begins !== null && last < begins
        ? say('adviceBegins', { begins })
        : ends !== null && ends < first
          ? say('adviceEnds', { ends })
          : say('adviceDays');
  const looked =
    lookedUntil < last
      ? inAll('')
      : endsThere
        ? say('lookedToEnd', { until: lookedUntil })
        : say('lookedAhead', { until: lookedUntil, ahead: daysLookedAhead });
  const count = spans.reduce((sum, each) => sum + each.days, 0);
  return [consequence('gap', true, count === 1 ? 'gapOfOneDay' : 'gap', { first, last, days: count, spans: apart(spans), advice, looked })];
}
