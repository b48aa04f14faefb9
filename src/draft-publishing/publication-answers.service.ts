import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { alertTexts } from '../alerts/alerts.js';
import { AlertsService } from '../alerts/alerts.service.js';
import { Clock } from '../clock.js';
import { AssignmentsService } from '../fleet/assignments.service.js';
import { unassigned, availableCrew } from '../fleet/assigned.js';
import { CrewsService } from '../fleet/crews.service.js';
import type { Language } from '../language.js';
import { NetworkService } from '../network/network.service.js';
import { consequenceAnswers } from '../publishing/version-acts.service.js';
import { addDays, formatHoursMinutes, formatInstant, instant, type EpochSeconds } from '../scheduling/service-time.js';
import type { FoundVersion } from '../timetable-versions/versions-of-agency.service.js';
import { kindWords } from '../sentences/days-words.js';
import { DraftAnswers, problemAnswer } from '../timetable-drafts/draft-answers.service.js';
import { assignmentsAfter } from './crews-after.js';
import { DraftComparing, type RidersLately } from './draft-comparing.service.js';
import { changedPosters, countsOf, neededOn, postersOfDraft, type ChangedWay } from './draft-publication.js';
import type {
  PublicationWayAnswer,
  DraftPublicationAnswer,
  PublicationAlertAnswer,
  PublicationCrewsAnswer,
  PublicationPosterAnswer,
  PublicationStatementAnswer,
  PublicationVehiclesAnswer,
  RidersTextAnswer,
} from './draft-publication.requests.js';
import type { PreparedDraft, Proposal } from './draft-publications.service.js';
import { daysUntil, takenBackUntil, announcedUntil } from './publication-date.js';
import { PublicationStatements } from './publication-statements.service.js';
import type { Words } from './publication-words.js';

/** Answers about the publication of a draft. */
@Injectable()
export class PublicationAnswers {
  constructor(
    private readonly drafts: DraftAnswers,
    private readonly comparing: DraftComparing,
    private readonly statements: PublicationStatements,
    private readonly crews: CrewsService,
    private readonly assignments: AssignmentsService,
    private readonly accounts: AccountsService,
    private readonly alerts: AlertsService,
    private readonly networks: NetworkService,
    private readonly clock: Clock,
  ) {}

  async answer(prepared: PreparedDraft, language: Language): Promise<DraftPublicationAnswer> {
    const { draft, errors, today, proposal, published } = prepared;
    const { routes, place } = draft.content;
    const common = {
      ...(await this.drafts.summary(draft.head)),
      routes: routes.map(({ routeId, name, otherName, color }) => ({
        ...{ routeId, color },
        route: place.language === language || otherName === null ? name : otherName,
      })),
      statements: published === null ? [] : await this.statementAnswers(published.version),
      ...{ today, problems: errors.map((each) => problemAnswer(each, language)), vehicles: vehiclesAnswer(prepared, language) },
    };
    if (proposal !== null) return { ...common, ...(await this.proposalAnswer(prepared, proposal, language)) };
    if (published === null) return { ...common, ...nothingProposed(today) };
    return { ...common, ...nothingProposed(today), ...(await this.publishedAnswer(prepared, published, language)) };
  }

  private async publishedAnswer(
    { draft, preview, today }: PreparedDraft,
    { version, until }: FoundVersion,
    language: Language,
  ): Promise<Partial<Proposed>> {
    const { agencyId, effectiveFrom: from } = version;
    const words = await this.comparing.words(agencyId, draft.content, true);
    const { agencyTimezone: zone } = await this.networks.getAgency(agencyId);
    const routesAt = postersOfDraft(draft.content, preview.trips);
    return {
      ...{ earliest: from, wouldBeFrom: from, daysAhead: Math.max(0, daysUntil(from, today)) },
      wouldBeUntil: until === null ? null : addDays(until, -1),
      takeBackUntil: shown(takenBackUntil(from, today, zone), zone),
      posters: posterAnswers(routesAt, words, language),
    };
  }

  private async statementAnswers({ agencyId, versionId }: FoundVersion['version']): Promise<PublicationStatementAnswer[]> {
    const { agencyTimezone } = await this.networks.getAgency(agencyId);
    return (await this.statements.listOf(agencyId, versionId)).map(({ about, statement, vehiclesNeeded, vehiclesAtHand, statedAt }) => ({
      ...{ about, statement, vehiclesNeeded, vehiclesAtHand, statedAt: formatInstant(statedAt, agencyTimezone) },
    }));
  }

  private async proposalAnswer(prepared: PreparedDraft, proposal: Proposal, language: Language): Promise<Proposed> {
    const { publication, earliest, compared, changes, words, differs, mustTell } = proposal;
    const { agencyId, isFirst, effectiveFrom: from, until, today, proposed } = publication;
    const zone = isFirst ? proposed.zone : (await this.networks.getAgency(agencyId)).agencyTimezone;
    const { added, gone, moved, unchanged } = countsOf(compared);
    const rode = await this.comparing.rodeLately(agencyId, today, [...new Set(changes.map(({ routeId }) => routeId))]);
    return {
      ...{ isFirst, earliest, wouldBeFrom: from, daysAhead: daysUntil(from, today), differs, mustTell },
      wouldBeUntil: until === null ? null : addDays(until, -1),
      takeBackUntil: shown(takenBackUntil(from, today, zone), zone),
      consequences: consequenceAnswers(publication.consequences, language),
      ...{ addedCount: added, goneCount: gone, movedCount: moved, keptCount: unchanged },
      changes: changes.map((way) => wayAnswer(way, prepared, rode, language)),
      crews: await this.crewsAnswer(prepared, proposal),
      posters: posterAnswers(
        isFirst ? postersOfDraft(prepared.draft.content, prepared.preview.trips) : changedPosters(compared),
        words,
        language,
      ),
      alerts: isFirst ? [] : await this.alertAnswers(agencyId, new Set(changes.map(({ routeId }) => routeId)), language),
      riders: ridersAnswer(proposal, zone),
    };
  }

  /** Counts over the first date of each kind of day; null: the agency has no assignments. */
  private async crewsAnswer({ draft }: PreparedDraft, { publication }: Proposal): Promise<PublicationCrewsAnswer | null> {
    const { agencyId } = draft.head;
    if (!(await this.assignments.isUsed(agencyId))) return null;
    const { vehicles, assigned } = await this.crews.get(agencyId);
    const available = availableCrew(vehicles.values(), await this.accounts.list(agencyId));
    const after = assignmentsAfter(assigned, publication.carried);
    const { days, proposed, effectiveFrom } = publication;
    const counts = { tripCount: 0, withoutDriverCount: 0, withoutVehicleCount: 0 };
    const plans = new Set<string>();
    for (let ahead = 0; ahead < daysOfCrews; ahead += 1) {
      const date = addDays(effectiveFrom, ahead);
      const running = days.running(date);
      if (plans.has(running.plan)) continue;
      plans.add(running.plan);
      const trips = proposed.trips.filter(({ serviceId, routeId }) => running.has(serviceId, routeId));
      const { withoutDriver, withoutVehicle } = unassigned(trips, date, after, available);
      counts.tripCount += trips.length;
      counts.withoutDriverCount += withoutDriver.length;
      counts.withoutVehicleCount += withoutVehicle.length;
    }
    return counts;
  }

  private async alertAnswers(agencyId: string, routeIds: ReadonlySet<string>, language: Language): Promise<PublicationAlertAnswer[]> {
    const network = await this.networks.getNetwork(agencyId);
    const zone = network.agency.agencyTimezone;
    return (await this.alerts.listActive(network, instant(this.clock.now())))
      .filter(({ routeId }) => routeId === null || routeIds.has(routeId))
      .map((alert) => ({
        alertId: alert.alertId,
        header: alertTexts(alert, language).header,
        activeUntil: shown(alert.activeUntil, zone),
      }));
  }
}

/** A week contains every ordinary kind of day. */
const daysOfCrews = 7;

type Common = keyof Awaited<ReturnType<DraftAnswers['summary']>> | 'today' | 'problems' | 'vehicles' | 'routes' | 'statements';
type Proposed = Omit<DraftPublicationAnswer, Common>;

/** The values for a draft with errors. For a published draft some of them are replaced. */
const nothingProposed = (today: string): Proposed => ({
  ...{ isFirst: false, earliest: today, wouldBeFrom: today, daysAhead: 0, wouldBeUntil: null, takeBackUntil: null, consequences: [] },
  ...{ addedCount: 0, goneCount: 0, movedCount: 0, keptCount: 0, changes: [], differs: true, mustTell: false },
  ...{ crews: null, posters: [], alerts: [], riders: null },
});

const posterAnswers = (routesAt: ReadonlyMap<string, ReadonlySet<string>>, words: Words, language: Language): PublicationPosterAnswer[] =>
  [...routesAt].map(([stopId, routes]) => ({
    ...{ stopId, stop: words.stop(stopId)[language] },
    routes: [...routes].map((routeId) => words.route(routeId)[language]),
  }));

const shown = (at: EpochSeconds | null, zone: string): string | null => (at === null ? null : formatInstant(at, zone));

function vehiclesAnswer({ draft, preview, vehicles }: PreparedDraft, language: Language): PublicationVehiclesAnswer {
  const { services, fleet } = draft.content;
  return {
    ...vehicles,
    days: preview.days.map((each) => {
      const needed = neededOn(each, fleet.allowsEmptyRunning);
      const missing = Math.max(0, needed - vehicles.atHand);
      return { days: kindWords(each.day, services, language), tripCount: each.tripCount, needed, missing };
    }),
  };
}

function wayAnswer(way: ChangedWay, { draft }: PreparedDraft, rode: RidersLately, language: Language): PublicationWayAnswer {
  const { routeId, route, directionId, towards, days, departures, dateBefore } = way;
  return {
    ...{ routeId, route: route[language], directionId, towards: towards[language], days: days[language] },
    color: draft.content.routes.find((each) => each.routeId === routeId)?.color ?? null,
    departures: departures.map((each) => ({
      is: each.is,
      before: each.before === null ? null : formatHoursMinutes(each.before.startTime),
      after: each.after === null ? null : formatHoursMinutes(each.after.startTime),
      riders: rode(each, dateBefore),
    })),
  };
}

function ridersAnswer({ riders, publication }: Proposal, zone: string): RidersTextAnswer | null {
  if (riders === null) return null;
  const { header, description, group, routeId } = riders;
  return { header, description, group, routeId, activeUntil: formatInstant(announcedUntil(publication.effectiveFrom, zone), zone) };
}
