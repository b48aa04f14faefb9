import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Clock } from '../clock.js';
import { AgencyCache } from '../agencies/agency-cache.js';
import { Changes } from '../database/changes.service.js';
import { Database } from '../database/database.service.js';
import { Refusal, type Fault } from '../errors.js';
import { malformed } from '../http/problem.js';
import { unconditional, type Precondition } from '../http/route.decorator.js';
import { findPatterns } from '../network/lines.js';
import { getRoute, getStop, withPlatforms, type Network } from '../network/network.service.js';
import { formatInstant, instant, parseInstant, type EpochSeconds } from '../scheduling/service-time.js';
import { Alert } from './alert.entity.js';
import { concerns, isActive, minuteOf, newestFirst, withDraft, type PlaceFilter } from './alerts.js';
import type { AlertRequest, NewAlertRequest } from './alerts.requests.js';
import type { Actor } from '../accounts/actor.js';
import type { Language } from '../language.js';
import { ManagersChanges, revisionOf, unlessSame, type Audited, type Authors } from '../accounts/managers-changes.service.js';
import { alertsRefusals } from './alerts.refusals.js';

export type { Alert };

const endsTooEarly: Fault = {
  field: 'activeUntil',
  sentence: { 'zh-CN': '应晚于 activeFrom', en: 'must be after activeFrom' },
};

/** Lists, publishes, changes and withdraws the alerts of an agency. */
@Injectable()
export class AlertsService {
  private readonly alerts = new AgencyCache((agencyId) => this.load(agencyId));

  constructor(
    private readonly database: Database,
    private readonly managers: ManagersChanges,
    private readonly clock: Clock,
    changes: Changes,
  ) {
    changes.on('forget', ['alerts', 'public'], ({ agencyId }) => this.alerts.forget(agencyId));
  }

  /** All alerts that were ever published, the newest first. */
  list(agencyId: string): Promise<readonly Alert[]> {
    return this.alerts.get(agencyId);
  }

  /** The first and the last author of each alert, by alert id; alerts without an entry in the audit log are left out. */
  async authorsOf(agencyId: string, alerts: readonly Alert[], language: Language): Promise<Map<string, Authors>> {
    const authors = await this.managers.authorsOf(agencyId, alerts.map(subjectOf), language);
    return new Map(alerts.flatMap((alert) => [authors.get(subjectOf(alert)) ?? []].flat().map((found) => [alert.alertId, found] as const)));
  }

  /**
   * The alerts that riders see at an instant.
   * @param draft an alert to include as if it were published; null: none
   * @throws Refusal `route-not-found`, `stop-not-found`
   */
  async listActive(
    network: Network,
    at: EpochSeconds,
    query: { routeId?: string; stopId?: string } = {},
    draft: Alert | null = null,
  ): Promise<Alert[]> {
    const place: PlaceFilter = {
      routeId: query.routeId === undefined ? null : getRoute(network, query.routeId).routeId,
      stopIds: query.stopId === undefined ? null : stopsOf(network, getStop(network, query.stopId).stopId),
    };
    const serves = (routeId: string, stopId: string): boolean => isServed(network, routeId, stopsOf(network, stopId));
    const published = await this.list(network.agency.agencyId);
    const alerts = draft === null ? published : withDraft(published, draft);
    return alerts.filter((alert) => isActive(alert, at) && concerns(alert, place, serves));
  }

  /**
   * An alert made from a request, not saved.
   * @param alertId of the alert that it is to replace; null: a new one
   * @throws Refusal `route-not-found`, `stop-not-found`, `alert-not-found`
   */
  async draft(network: Network, alertId: string | null, request: AlertRequest): Promise<Alert> {
    const published = await this.list(network.agency.agencyId);
    const existing = alertId === null ? null : get(published.find((alert) => alert.alertId === alertId) ?? null, alertId);
    const read = readAlert(network, request, existing?.activeFrom ?? minuteOf(instant(this.clock.now())));
    return { ...read, alertId: existing?.alertId ?? randomUUID(), withdrawnAt: null };
  }

  /**
   * Publishes a new alert. The same alert sent again with the same id is published only once.
   * @throws Refusal `alert-id-taken`, `route-not-found`, `stop-not-found`
   */
  publish(actor: Actor, network: Network, { alertId = randomUUID(), ...request }: NewAlertRequest): Promise<Alert> {
    return this.change(actor, network, alertId, unconditional, (existing) => {
      const read = readAlert(network, request, existing?.activeFrom ?? minuteOf(instant(this.clock.now())));
      const alert: Alert = { ...read, alertId, withdrawnAt: existing?.withdrawnAt ?? null };
      if (existing !== null && revisionOfAlert(network, existing) !== revisionOfAlert(network, alert))
        throw new Refusal(alertsRefusals['alert-id-taken'], { alertId });
      return { alert, action: 'alert-published' };
    });
  }

  /** Any field may change until the alert is withdrawn. */
  update(actor: Actor, network: Network, alertId: string, request: AlertRequest, expected: Precondition): Promise<Alert> {
    return this.change(actor, network, alertId, expected, (found) => {
      const existing = get(found, alertId);
      const alert = { ...existing, ...readAlert(network, request, existing.activeFrom), withdrawnAt: null };
      return { alert, action: 'alert-changed', isOver: existing.withdrawnAt !== null };
    });
  }

  withdraw(actor: Actor, network: Network, alertId: string, expected: Precondition): Promise<Alert> {
    return this.change(actor, network, alertId, expected, (found) => {
      const existing = get(found, alertId);
      return { alert: { ...existing, withdrawnAt: existing.withdrawnAt ?? instant(this.clock.now()) }, action: 'alert-withdrawn' };
    });
  }

  /**
   * Publishes a new alert in a transaction that the caller began.
   * @returns the entry for the audit log
   * @throws Refusal `route-not-found`, `stop-not-found`
   */
  async publishIn(runner: QueryRunner, network: Network, alertId: string, request: AlertRequest): Promise<Audited> {
    const read = readAlert(network, request, minuteOf(instant(this.clock.now())));
    const alert: Alert = { ...read, alertId, withdrawnAt: null };
    await runner.manager.save(Alert, alert);
    return { action: 'alert-published', subject: subjectOf(alert), before: null, after: audited(network, alert) };
  }

  /** Withdraws an alert in a transaction that the caller began. @returns null: it does not exist, or has ended or been withdrawn already */
  async withdrawIn(runner: QueryRunner, network: Network, alertId: string): Promise<Audited | null> {
    const { agencyId } = network.agency;
    const [existing, now] = [await runner.manager.findOneBy(Alert, { agencyId, alertId }), instant(this.clock.now())];
    if (existing === null || existing.withdrawnAt !== null || (existing.activeUntil !== null && existing.activeUntil <= now)) return null;
    const alert: Alert = { ...existing, withdrawnAt: now };
    await runner.manager.save(Alert, alert);
    return {
      action: 'alert-withdrawn',
      subject: subjectOf(alert),
      before: audited(network, existing),
      after: audited(network, alert),
    };
  }

  private change(
    actor: Actor,
    network: Network,
    alertId: string,
    expected: Precondition,
    decide: (existing: Alert | null) => { alert: Alert; action: string; isOver?: boolean },
  ): Promise<Alert> {
    return this.managers.change(actor, 'alerts', async (runner) => {
      const rows = runner.manager;
      const existing = await rows.findOneBy(Alert, { agencyId: actor.agencyId, alertId });
      const { alert, action, isOver = false } = decide(existing);
      const [before, after] = [existing === null ? null : audited(network, existing), audited(network, alert)];
      const change = { action, subject: subjectOf({ alertId }), before, after };
      await this.managers.refuseMeanwhile(runner, actor, change, expected);
      if (isOver) throw new Refusal(alertsRefusals['alert-already-withdrawn'], { alertId });
      return unlessSame(alert, change, () => rows.save(Alert, alert));
    });
  }

  private async load(agencyId: string): Promise<Alert[]> {
    return (await this.database.source.manager.findBy(Alert, { agencyId })).sort(newestFirst);
  }
}

const subjectOf = ({ alertId }: Pick<Alert, 'alertId'>): string => `alerts/${alertId}`;

function get(found: Alert | null, alertId: string): Alert {
  if (found === null) throw new Refusal(alertsRefusals['alert-not-found'], { alertId });
  return found;
}

/** @param standardFrom when the alert begins if the request does not contain it */
function readAlert(network: Network, request: AlertRequest, standardFrom: EpochSeconds): Omit<Alert, 'alertId' | 'withdrawnAt'> {
  const { cause, effect, headerZh, headerEn = null, routeId = null, stopId = null, descriptionZh = null, descriptionEn = null } = request;
  if (routeId !== null) getRoute(network, routeId);
  if (stopId !== null) getStop(network, stopId);
  const activeFrom = (request.activeFrom == null ? null : parseInstant(request.activeFrom)) ?? standardFrom;
  const activeUntil = request.activeUntil == null ? null : parseInstant(request.activeUntil);
  if (activeUntil !== null && activeUntil <= activeFrom) throw malformed([endsTooEarly]);
  const texts = { headerZh, headerEn, descriptionZh, descriptionEn };
  return { agencyId: network.agency.agencyId, routeId, stopId, cause, effect, ...texts, activeFrom, activeUntil };
}

/** The state of an alert for the audit log, with times in the agency's zone. */
function audited({ agency }: Network, alert: Alert): object {
  const { routeId, stopId, cause, effect, headerZh, headerEn, descriptionZh, descriptionEn } = alert;
  const shown = (at: EpochSeconds | null): string | null => (at === null ? null : formatInstant(at, agency.agencyTimezone));
  const [activeFrom, activeUntil, withdrawnAt] = [alert.activeFrom, alert.activeUntil, alert.withdrawnAt].map(shown);
  return { routeId, stopId, cause, effect, headerZh, headerEn, descriptionZh, descriptionEn, activeFrom, activeUntil, withdrawnAt };
}

/** The revision that managers send back in `If-Match` to change an alert. */
export const revisionOfAlert = (network: Network, alert: Alert): string => revisionOf(audited(network, alert));

/** A stop with its station and its platforms. */
function stopsOf(network: Network, stopId: string): Set<string> {
  const parentStation = network.stops.get(stopId)?.parentStation ?? null;
  return new Set([...withPlatforms(network, stopId), ...(parentStation === null ? [] : [parentStation])]);
}

const isServed = ({ patterns }: Network, routeId: string, stopIds: ReadonlySet<string>): boolean =>
  findPatterns(patterns, { routeId }).some((pattern) => pattern.stops.some((stop) => stopIds.has(stop.stopId)));
