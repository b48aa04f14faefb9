import { Refusal, type Fault } from '../errors.js';
import { fieldFaults, isId, isSentence, isUuid, isWhole, longestReason, readOneLine, readUuid } from '../fields.js';
import {
  parseInstant,
  parseServiceDate,
  serviceTime,
  type EpochSeconds,
  type Seconds,
  type ServiceDate,
  type ServiceTime,
} from '../scheduling/service-time.js';
import { readDevice, type DeviceReport } from '../devices/device-report.js';
import { countingKinds, driverKinds, type EventKind } from '../trip-log/trip-event.js';
import { driverLogRefusals } from './driver-log.refusals.js';
import { malformed, unknownField } from '../http/problem.js';

/** The route, direction and start of a trip that is in no timetable. */
export interface ExtraDetails {
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  /** Its planned departure from its first stop; null: it has none. */
  readonly startTime: ServiceTime | null;
}

/** An event as a phone or a manager sent it, with its fields read. */
export interface SentEvent {
  readonly eventId: string;
  readonly kind: EventKind;
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
  readonly stopId: string | null;
  /** Index of the stop on the trip, from 0; only needed if the trip calls at the stop twice. */
  readonly position: number | null;
  readonly vehicleId: string | null;
  readonly deviceTime: EpochSeconds;
  readonly count: number | null;
  readonly undoes: string | null;
  readonly reason: string | null;
  /** Sent with each event of a trip that is in no timetable. */
  readonly extra: ExtraDetails | null;
  /** By how much a manager moves a trip, or how late its driver expects to be. */
  readonly shift?: Seconds | null;
  /** The account of the author; null: the sender's. */
  readonly recordedBy?: string | null;
}

export const maxPeoplePerTap = 200;
export const maxEventsPerBatch = 500;
/** A trip that is later than this has to be cancelled. */
export const maxDelaySeconds = 7200;
/** Hours up to 35 and minutes, optionally with `:00` as seconds. */
export const startTimePattern = /^([0-2]\d|3[0-5]):[0-5]\d(:00)?$/;

const batchFaults = {
  events: { 'zh-CN': `应为列表，最多 ${maxEventsPerBatch} 项`, en: `must be a list of at most ${maxEventsPerBatch}` },
  sentAt: { 'zh-CN': '应为带时区的 ISO 8601 时刻，或不填', en: 'must be an ISO 8601 instant with an offset, or be left out' },
} as const;

/** The body of a phone's request; its events are not read yet. */
export interface Sent {
  readonly events: readonly unknown[];
  readonly sentAt: EpochSeconds | null;
  /** null: missing or unreadable; no event is refused because of that. */
  readonly device: DeviceReport | null;
}

/**
 * Reads the body of a request, but not the events in it.
 * @throws Refusal `request-malformed`, naming every faulty field
 */
export function readBatch(body: unknown): Sent {
  const {
    events,
    sentAt = null,
    device = null,
    ...others
  } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const sent = typeof sentAt === 'string' ? parseInstant(sentAt) : null;
  const found: Fault[] = Object.keys(others).map((field) => ({ field, sentence: unknownField }));
  if (sentAt !== null && sent === null) found.push({ field: 'sentAt', sentence: batchFaults.sentAt });
  const isList = Array.isArray(events) && events.length <= maxEventsPerBatch;
  if (!isList) found.push({ field: 'events', sentence: batchFaults.events });
  if (!isList || found.length > 0) throw malformed(found);
  return { events, sentAt: sent, device: readDevice(device) };
}

const kindsAtStops: ReadonlySet<EventKind> = new Set(['stop-arrived', 'stop-departed']);

const oneLine = (value: unknown): unknown => (typeof value === 'string' ? readOneLine(value) : value);

const emptyAsNull = (value: unknown): unknown => (value === undefined || value === '' ? null : value);

const faults = {
  event: { 'zh-CN': '应为对象 {…}', en: 'must be an object {…}' },
  eventId: fieldFaults.uuid,
  kind: { 'zh-CN': `应为 ${driverKinds.join('、')} 之一`, en: `must be one of ${driverKinds.join(', ')}` },
  serviceDate: fieldFaults.date,
  tripId: { 'zh-CN': '应为班次编号', en: 'must be the id of a trip' },
  stopId: { 'zh-CN': '应为站点编号（到站、离站时必填）', en: 'must be the id of a stop (needed where a stop is reached or left)' },
  position: { 'zh-CN': '应为从 0 起的整数', en: 'must be a whole number from 0' },
  vehicleId: { 'zh-CN': '应为车辆编号', en: 'must be the id of a vehicle' },
  deviceTime: { 'zh-CN': '应为带时区的 ISO 8601 时刻', en: 'must be an ISO 8601 instant with an offset' },
  count: {
    'zh-CN': `上车、下车、未能上车时应为 1 到 ${maxPeoplePerTap} 的整数，其他事件不填`,
    en: `must be a whole number from 1 to ${maxPeoplePerTap} where people are counted, and be left out elsewhere`,
  },
  undoes: {
    'zh-CN': '撤销时应为另一事件的 UUID，其他事件不填',
    en: 'must be the UUID of another event for an undo, and be left out elsewhere',
  },
  reason: { 'zh-CN': `应为不超过 ${longestReason} 个字符的文字`, en: `must be a text of at most ${longestReason} characters` },
  extra: {
    'zh-CN': '应为 {routeId, directionId, startTime}，加开（trip-added）时必填，连同 startTime（如 08:12）',
    en: 'must be {routeId, directionId, startTime}; needed with its startTime, like 08:12, for trip-added',
  },
  delaySeconds: {
    'zh-CN': `报告晚点时应为 0 到 ${maxDelaySeconds} 的整数秒，其他事件不填`,
    en: `must be whole seconds from 0 to ${maxDelaySeconds} where a delay is reported, and be left out elsewhere`,
  },
  recordedBy: { 'zh-CN': '应为账号的 UUID', en: 'must be the UUID of an account' },
} as const;

/**
 * Reads one event, whatever was sent. Kinds that only managers report are faults. Unknown fields are ignored: a phone may be newer than the
 * server.
 * @throws Refusal `event-malformed`, naming every faulty field
 */
export function readEvent(raw: unknown): SentEvent {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw eventMalformed([{ field: 'event', sentence: faults.event }]);
  const fields = raw as Record<string, unknown>;
  const found: Fault[] = [];
  const check = (field: keyof typeof faults, isRight: boolean): void => {
    if (!isRight) found.push({ field, sentence: faults[field] });
  };
  const { eventId, tripId, position = null, count = null } = fields;
  const { extra = null, delaySeconds = null } = fields;
  // An empty form field counts as left out.
  const [vehicleId, reason, stopId] = [
    oneLine(fields['vehicleId'] ?? null),
    oneLine(fields['reason'] ?? null),
    emptyAsNull(fields['stopId']),
  ];
  const [undoes, recordedBy] = [emptyAsNull(fields['undoes']), emptyAsNull(fields['recordedBy'])];
  const kind = driverKinds.find((driverKind) => driverKind === fields['kind']);
  const serviceDate = typeof fields['serviceDate'] === 'string' ? parseServiceDate(fields['serviceDate']) : null;
  const deviceTime = typeof fields['deviceTime'] === 'string' ? parseInstant(fields['deviceTime']) : null;
  check('eventId', isUuid(eventId));
  check('kind', kind !== undefined);
  check('serviceDate', serviceDate !== null);
  check('tripId', isId(tripId));
  check('stopId', stopId === null ? kind === undefined || !kindsAtStops.has(kind) : isId(stopId));
  check('position', position === null || isWhole(position, 0, 10_000));
  check('vehicleId', vehicleId === null || isId(vehicleId));
  check('deviceTime', deviceTime !== null);
  check('count', kind === undefined || (countingKinds.has(kind) ? isWhole(count, 1, maxPeoplePerTap) : count === null));
  check('undoes', kind === undefined || (kind === 'undo' ? isUuidOtherThan(undoes, eventId) : undoes === null));
  check('reason', reason === null || isSentence(reason, longestReason));
  check('extra', extra === null ? kind !== 'trip-added' : isExtra(extra, kind === 'trip-added'));
  const isDelay = kind === 'delay-reported';
  check('delaySeconds', kind === undefined || (isDelay ? isWhole(delaySeconds, 0, maxDelaySeconds) : delaySeconds === null));
  check('recordedBy', recordedBy === null || isUuid(recordedBy));
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
    extra: extra === null ? null : readExtra(extra as SentExtra),
    shift: delaySeconds as Seconds | null,
    recordedBy: recordedBy === null ? null : readUuid(recordedBy as string),
  };
}

const eventMalformed = (found: readonly Fault[]): Refusal =>
  new Refusal(driverLogRefusals['event-malformed'], { fields: found.map(({ field }) => field).join(', ') }, found);

const isUuidOtherThan = (undoes: unknown, eventId: unknown): boolean =>
  isUuid(undoes) && (typeof eventId !== 'string' || undoes.toLowerCase() !== eventId.toLowerCase());

interface SentExtra {
  readonly routeId: string;
  readonly directionId?: 0 | 1 | null;
  readonly startTime?: string | null;
}

function isExtra(extra: unknown, needsTime: boolean): boolean {
  if (typeof extra !== 'object' || extra === null) return false;
  const { routeId, directionId = null, startTime = null } = extra as Record<string, unknown>;
  const isTime = startTime === null ? !needsTime : typeof startTime === 'string' && startTimePattern.test(startTime);
  return isTime && isId(routeId) && (directionId === null || directionId === 0 || directionId === 1);
}

const readExtra = ({ routeId, directionId = null, startTime = null }: SentExtra): ExtraDetails => ({
  routeId,
  directionId,
  startTime: startTime === null ? null : serviceTime(startTime.slice(0, 5)),
});
