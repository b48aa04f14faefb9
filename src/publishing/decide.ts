import type { Text } from '../language.js';
import { ServiceDays, type WorkingDays } from '../scheduling/service-calendar.js';
import { addDays, type ServiceDate } from '../scheduling/service-time.js';
import type { Consequence } from './consequence.js';
import { effectiveDate, type EffectiveDate } from './effective-date.js';
import { daysLookedAhead, findGaps, type DateSpan, type Gaps } from './gaps.js';
import type { Area, ProposedTimetable } from './proposed-timetable.js';
import type { Asked, Publication } from './publication.js';
import { calendarOf, firstServiceDay, lastServiceDay, planWith, tripCountOn, type Plan, type PlannedVersion } from './running-days.js';
import { isOfOneTown } from './which-agency.js';
import { inAll, listed, say, spansSaid, tell } from './telling.js';

/** What is there of an agency when a timetable is to be published for it. */
export interface Situation {
  readonly today: ServiceDate;
  readonly plan: Plan;
  /** Every published version, in order, those too that were replaced before they came into force. */
  readonly published: readonly PublishedVersion[];
  /** The last date that was driven, today or before; null: none was. */
  readonly lastDriven: ServiceDate | null;
  /** The last date of the last month that was reported; null: none was. */
  readonly lastFrozen: ServiceDate | null;
  readonly workingDays: WorkingDays;
  /** Null where the agency has no timetable. */
  readonly known: KnownTown | null;
}

export interface PublishedVersion {
  readonly versionId: number;
  readonly effectiveFrom: ServiceDate;
  readonly source: string;
}

/** What an agency runs between, as far as it is known here. */
export interface KnownTown {
  readonly name: Text;
  readonly routes: ReadonlyMap<string, Text>;
  readonly stopIds: ReadonlySet<string>;
  readonly area: Area | null;
}

/** All but what becomes of what is recorded; and on which dates the timetable runs. */
export interface Decided {
  readonly publication: Omit<Publication, 'carried' | 'days'>;
  readonly days: ServiceDays;
}

/** More than a tenth of the trips missing is no oversight: the files are not whole. */
const mostLeftOut = 0.1;
const mostNamed = 3;
/** Two weeks have every kind of day. */
const daysCounted = 14;
/** Of fewer trips half is no more than a change. */
const fewestCompared = 4;

/** What publishing a timetable would do, but for what is recorded of trips. */
export function decide(agencyId: string, proposed: ProposedTimetable, asked: Asked, situation: Situation): Decided {
  const { today, plan, published, known } = situation;
  const { calendar, servicesOf, tripCounts } = calendarOf(proposed);
  const days =
    plan.at(-1)?.days.over(calendar, servicesOf) ??
    new ServiceDays(calendar, new Map(), situation.workingDays, { exceptions: new Map(), servicesOf });
  const { validFrom } = proposed;
  const inForceSince = plan[0]?.from ?? null;
  const when = effectiveDate(days, { ...situation, inForceSince, from: asked.from ?? null, validFrom });
  const version: PlannedVersion = { versionId: null, from: when.date, days, servicesOf, tripCounts };
  const archives = asked.replaceComing === true ? published.filter((each) => isComing(each, when.date, today)).map(idOf) : [];
  const after = planWith(plan, version, archives);
  const next = after[after.indexOf(version) + 1]?.from ?? null;
  const consequences = [
    ...(asked.told ?? []),
    ...strangers(agencyId, proposed, known, when.date),
    ...leftOut(proposed, when.date),
    ...whenSaid(when, asked, inForceSince, validFrom),
    ...coming(inPlan(published, plan), when.date, today, archives, next),
    ...gapsSaid(proposed, situation, after, version),
    ...fewerTrips(plan, after, when.date, today),
  ];
  const publication = {
    ...{ agencyId, proposed, asked, today, isFirst: inForceSince === null, effectiveFrom: when.date, until: next },
    ...{ lastDay: lastServiceDay([version]), consequences, archives },
  };
  return { publication, days };
}

const idOf = ({ versionId }: PublishedVersion): number => versionId;

/** Those that are in force at some time: whoever was replaced before that is no news to anybody. */
const inPlan = (published: readonly PublishedVersion[], plan: Plan): PublishedVersion[] => {
  const numbers = new Set(plan.map(({ versionId }) => versionId));
  return published.filter(({ versionId }) => numbers.has(versionId));
};

/** Not in force yet, and so one that can be withdrawn. */
const isComing = ({ effectiveFrom }: PublishedVersion, date: ServiceDate, today: ServiceDate): boolean =>
  effectiveFrom >= date && effectiveFrom > today;

function strangers(agencyId: string, proposed: ProposedTimetable, known: KnownTown | null, date: ServiceDate): Consequence[] {
  if (known === null || isOfOneTown(proposed, { ...known, routeIds: new Set(known.routes.keys()) })) return [];
  return [tell('strangers', true, 'strangers', { town: proposed.town, known: known.name, agencyId, date })];
}

function leftOut({ namedTripCount: named, leftOutCount }: ProposedTimetable, date: ServiceDate): Consequence[] {
  if (leftOutCount <= named * mostLeftOut) return [];
  const percent = Math.round((100 * leftOutCount) / named);
  return [tell('left-out', true, 'leftOut', { named, leftOut: leftOutCount, percent, date })];
}

function whenSaid(
  { date, reason, last }: EffectiveDate,
  { from }: Asked,
  since: ServiceDate | null,
  validFrom: ServiceDate | null,
): Consequence[] {
  const told = { date, last: last ?? '', asked: from ?? '' };
  switch (reason) {
    case 'driven':
      return [tell('driven', true, from === last ? 'drivenThen' : 'driven', told)];
    case 'frozen':
      return [tell('driven', true, reason, told)];
    case 'today-driven':
      return [tell('later', false, 'todayDriven', told)];
    case 'valid-from':
      return [tell('later', false, since === null ? 'validFromFirst' : 'validFrom', { ...told, validFrom: validFrom ?? date })];
    case 'first-day':
      // A first timetable follows no other.
      return since === null ? [] : [tell('later', false, 'firstDay', told)];
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
  const said = (versions: readonly PublishedVersion[]): Text =>
    listed(
      versions.map(({ versionId: version, effectiveFrom: from, source }) => say('version', { version, source, from })),
      mostNamed,
      'moreVersions',
    );
  const staying = published.filter(({ versionId, effectiveFrom }) => effectiveFrom > date && !archives.includes(versionId));
  const inForce = staying.filter(({ effectiveFrom }) => effectiveFrom <= today);
  const withdrawn = published.filter(({ versionId }) => archives.includes(versionId));
  const replaced = published.filter((each) => each.effectiveFrom === date && date > today && !archives.includes(each.versionId));
  return [
    ...(staying.length > 0 && until !== null
      ? until > today
        ? [tell('coming', true, 'coming', { versions: said(staying), until, last: addDays(until, -1) })]
        : [tell('coming', true, 'notReached', { versions: said(inForce), until, last: addDays(until, -1) })]
      : []),
    ...(withdrawn.length > 0 ? [tell('coming', false, 'comingWithdrawn', { versions: said(withdrawn) })] : []),
    ...(replaced.length > 0 ? [tell('coming', false, 'comingReplaced', { versions: said(replaced) })] : []),
  ];
}

function gapsSaid(proposed: ProposedTimetable, situation: Situation, after: Plan, version: PlannedVersion): Consequence[] {
  const { plan: before, today, workingDays, known } = situation;
  if (before.length === 0) return [];
  const { routeIds } = proposed;
  const from = version.from < today ? today : version.from;
  const gaps = findGaps({ before, after, from, today, workingDays, routeIds });
  const nameOf = (routeId: string): Text => known?.routes.get(routeId) ?? inAll(routeId);
  const ofRoutes = gaps.ofRoutes.slice(0, mostNamed).map(({ routeId, spans }) => {
    const told = { route: nameOf(routeId), first: spans[0]?.first ?? '', last: spans.at(-1)?.last ?? '', spans: apart(spans) };
    return tell('gap', true, 'gapOfRoute', { ...told, days: spans.reduce((sum, { days }) => sum + days, 0) });
  });
  const more = gaps.ofRoutes.length - ofRoutes.length;
  const givenUp = listed(gaps.givenUp.map(nameOf), mostNamed, 'moreNames');
  return [
    ...wholeGap(gaps, before, from, version),
    ...ofRoutes,
    ...(more > 0 ? [tell('gap', true, 'gapOfMoreRoutes', { count: more })] : []),
    ...(gaps.givenUp.length > 0 ? [tell('gap', true, 'givenUp', { routes: givenUp, date: from })] : []),
  ];
}

/** Which dates they are, where the first and the last do not say that. */
const apart = (spans: readonly DateSpan[]): Text => (spans.length > 1 ? say('apart', { spans: spansSaid(spans) }) : inAll(''));

/** The first date soon on which half of the trips are gone, while some still run: a file that somebody cut reads like that. */
function fewerTrips(before: Plan, after: Plan, from: ServiceDate, today: ServiceDate): Consequence[] {
  for (let ahead = 0; ahead < daysCounted; ahead += 1) {
    const date = addDays(from < today ? today : from, ahead);
    const [ran, run] = [tripCountOn(before, date), tripCountOn(after, date)];
    if (run > 0 && ran >= fewestCompared && 2 * run <= ran) return [tell('gap', false, 'fewerTrips', { date, ran, run })];
  }
  return [];
}

/** The dates without any bus, and what can be done about them. */
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
  return [tell('gap', true, count === 1 ? 'gapOfOneDay' : 'gap', { first, last, days: count, spans: apart(spans), advice, looked })];
}
