import { Refusal, type Fault } from '../errors.js';
import { fieldFaults, isId, isSentence, isUuid, isWhole, longestReason, readOneLine, readUuid } from '../fields.js';
import { parseInstant, parseServiceDate, type EpochSeconds, type Seconds, type ServiceDate } from '../scheduling/service-time.js';
import { countingKinds, driverKinds, type EventKind } from '../trip-log/trip-event.js';
import { driverLogRefusals } from './driver-log.refusals.js';
import { malformed, unknownField } from '../http/problem.js';

/** An event as a phone says it, once it can be read, or as a manager does. */
export interface SentEvent {
  readonly eventId: string;
  readonly kind: EventKind;
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
  readonly stopId: string | null;
  /** Index of the stop on the trip, from 0; only needed where a trip calls at a stop twice. */
  readonly position: number | null;
  readonly vehicleId: string | null;
  readonly deviceTime: EpochSeconds;
  readonly count: number | null;
  readonly undoes: string | null;
  readonly reason: string | null;
  /** Said with each event of a trip that no timetable knows. */
  readonly extra: { readonly routeId: string; readonly directionId: 0 | 1 | null } | null;
  /** Only a manager's: by how much a trip is moved. */
  readonly shift?: Seconds | null;
}

export const mostPeopleATap = 200;
export const mostEventsABatch = 500;

const batchFaults = {
  events: { 'zh-CN': `应为列表,最多 ${mostEventsABatch} 项`, en: `must be a list of at most ${mostEventsABatch}` },
  sentAt: { 'zh-CN': '应为带时区的 ISO 8601 时刻,或不填', en: 'must be an ISO 8601 instant with an offset, or be left out' },
} as const;

/**
 * Reads the body of a request, but not yet its events.
 * @throws Refusal `request-malformed`, naming every faulty field
 */
export function readBatch(body: unknown): { events: readonly unknown[]; sentAt: EpochSeconds | null } {
  const { events, sentAt = null, ...others } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const sent = typeof sentAt === 'string' ? parseInstant(sentAt) : null;
  const found: Fault[] = Object.keys(others).map((field) => ({ field, sentence: unknownField }));
  if (sentAt !== null && sent === null) found.push({ field: 'sentAt', sentence: batchFaults.sentAt });
  const isList = Array.isArray(events) && events.length <= mostEventsABatch;
  if (!isList) found.push({ field: 'events', sentence: batchFaults.events });
  if (!isList || found.length > 0) throw malformed(found);
  return { events, sentAt: sent };
}

const atStops: ReadonlySet<EventKind> = new Set(['stop-arrived', 'stop-departed']);

const written = (value: unknown): unknown => (typeof value === 'string' ? readOneLine(value) : value);

const faults = {
  event: { 'zh-CN': '应为对象 {…}', en: 'must be an object {…}' },
  eventId: fieldFaults.uuid,
  kind: { 'zh-CN': `应为 ${driverKinds.join('、')} 之一`, en: `must be one of ${driverKinds.join(', ')}` },
  serviceDate: fieldFaults.date,
  tripId: { 'zh-CN': '应为班次编号', en: 'must be the id of a trip' },
  stopId: { 'zh-CN': '应为站点编号(到站、离站时必填)', en: 'must be the id of a stop (needed where a stop is reached or left)' },
  position: { 'zh-CN': '应为从 0 起的整数', en: 'must be a whole number from 0' },
  vehicleId: { 'zh-CN': '应为车辆编号', en: 'must be the id of a vehicle' },
  deviceTime: { 'zh-CN': '应为带时区的 ISO 8601 时刻', en: 'must be an ISO 8601 instant with an offset' },
  count: {
    'zh-CN': `上车、下车、未能上车时应为 1 到 ${mostPeopleATap} 的整数,其他事件不填`,
    en: `must be a whole number from 1 to ${mostPeopleATap} where people are counted, and be left out elsewhere`,
  },
  undoes: {
    'zh-CN': '撤销时应为另一事件的 UUID,其他事件不填',
    en: 'must be the UUID of another event for an undo, and be left out elsewhere',
  },
  reason: { 'zh-CN': `应为不超过 ${longestReason} 个字符的文字`, en: `must be a text of at most ${longestReason} characters` },
  extra: { 'zh-CN': '应为 {routeId, directionId}', en: 'must be {routeId, directionId}' },
} as const;

/**
 * Reads one event, whatever was sent. What only managers say is none that can be sent. Fields it does not know are left alone: a phone may be newer than the server.
 * @throws Refusal `event-malformed`, naming every faulty field
 */
export function readEvent(raw: unknown): SentEvent {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw eventMalformed([{ field: 'event', sentence: faults.event }]);
  const said = raw as Record<string, unknown>;
  const found: Fault[] = [];
  const check = (field: keyof typeof faults, isRight: boolean): void => {
    if (!isRight) found.push({ field, sentence: faults[field] });
  };
  const { eventId, tripId, stopId = null, position = null, count = null, undoes = null, extra = null } = said;
  const [vehicleId, reason] = [written(said['vehicleId'] ?? null), written(said['reason'] ?? null)];
  const kind = driverKinds.find((known) => known === said['kind']);
  const serviceDate = typeof said['serviceDate'] === 'string' ? parseServiceDate(said['serviceDate']) : null;
  const deviceTime = typeof said['deviceTime'] === 'string' ? parseInstant(said['deviceTime']) : null;
  check('eventId', isUuid(eventId));
  check('kind', kind !== undefined);
  check('serviceDate', serviceDate !== null);
  check('tripId', isId(tripId));
  check('stopId', stopId === null ? kind === undefined || !atStops.has(kind) : isId(stopId));
  check('position', position === null || isWhole(position, 0, 10_000));
  check('vehicleId', vehicleId === null || isId(vehicleId));
  check('deviceTime', deviceTime !== null);
  check('count', kind === undefined || (countingKinds.has(kind) ? isWhole(count, 1, mostPeopleATap) : count === null));
  check('undoes', kind === undefined || (kind === 'undo' ? isUuidOtherThan(undoes, eventId) : undoes === null));
  check('reason', reason === null || isSentence(reason, longestReason));
  check('extra', extra === null || isExtra(extra));
  if (found.length > 0 || kind === undefined || serviceDate === null || deviceTime === null) throw eventMalformed(found);
  return {
    eventId: readUuid(eventId as string),
    kind,
    serviceDate,
    tripId: tripId as string,
    stopId: stopId as string | null,
    position: position as number | null,
    vehicleId: vehicleId as string | null,
    deviceTime,
    count: count as number | null,
    undoes: undoes === null ? null : readUuid(undoes as string),
    reason: reason as string | null,
    extra: extra === null ? null : readExtra(extra as { routeId: string; directionId?: 0 | 1 | null }),
  };
}

const eventMalformed = (found: readonly Fault[]): Refusal =>
  new Refusal(driverLogRefusals['event-malformed'], { fields: found.map(({ field }) => field).join(', ') }, found);

const isUuidOtherThan = (undoes: unknown, eventId: unknown): boolean =>
  isUuid(undoes) && (typeof eventId !== 'string' || undoes.toLowerCase() !== eventId.toLowerCase());

function isExtra(extra: unknown): boolean {
  if (typeof extra !== 'object' || extra === null) return false;
  const { routeId, directionId = null } = extra as { routeId?: unknown; directionId?: unknown };
  return isId(routeId) && (directionId === null || directionId === 0 || directionId === 1);
}

const readExtra = ({ routeId, directionId = null }: { routeId: string; directionId?: 0 | 1 | null }): NonNullable<SentEvent['extra']> => ({
  routeId,
  directionId,
});
