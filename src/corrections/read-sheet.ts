import { maxPeoplePerTap, startTimePattern } from '../driver-log/read-event.js';
import type { Fault } from '../errors.js';
import { fieldFaults, isId, isSentence, isUuid, isWhole, longestReason, readOneLine, readUuid } from '../fields.js';
import { malformed, unknownField } from '../http/problem.js';
import type { Text } from '../language.js';
import { parseServiceDate, serviceTime, type ServiceDate, type ServiceTime } from '../scheduling/service-time.js';
import type { NamedVehicle } from './named-vehicles.service.js';

/** More rows than a bus has trips on one day. */
export const maxRowsPerSheet = 100;

/** A departure outside the timetable, as a row of a sheet identifies it. */
export interface ExtraDeparture {
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  readonly departureTime: ServiceTime;
}

/** A row of a sheet: what was written down about one trip. null: the column is empty. */
export interface SheetRow {
  readonly trip: { readonly tripId: string } | { readonly extra: ExtraDeparture };
  readonly didNotRun: boolean;
  /** It ran and its riders were not counted, so the number is unknown, not zero. */
  readonly notCounted: boolean;
  readonly boardings: number | null;
  readonly alightings: number | null;
  readonly leftBehind: number | null;
  readonly wasFull: boolean;
  readonly departureTime: ServiceTime | null;
  readonly arrivalTime: ServiceTime | null;
  /** If the log differs, the row replaces it. */
  readonly replaces: boolean;
}

/** A paper sheet with the trips of one vehicle on one day. */
export interface Sheet {
  readonly actId: string | null;
  readonly reason: string;
  readonly serviceDate: ServiceDate;
  readonly vehicle: NamedVehicle | null;
  /** The driver who filled it in, as the author of its events; null: the manager is their author. */
  readonly accountId: string | null;
  readonly rows: readonly SheetRow[];
}

const people: Text = {
  'zh-CN': `应为 0 到 ${maxPeoplePerTap} 的整数，没有写就不填`,
  en: `must be a whole number from 0 to ${maxPeoplePerTap}, or be left out`,
};
const time: Text = {
  'zh-CN': '应为时刻，如 07:45；次日凌晨写作 24:10',
  en: 'must be a time, like 07:45; past midnight but still of that day, write 24:10',
};
const flag: Text = { 'zh-CN': '应为 true 或 false', en: 'must be true or false' };
const faults = {
  actId: fieldFaults.uuid,
  accountId: fieldFaults.uuid,
  serviceDate: fieldFaults.date,
  reason: { 'zh-CN': `应为 1 到 ${longestReason} 个字符的文字`, en: `must be a text of 1 to ${longestReason} characters` },
  vehicleId: { 'zh-CN': '应为车辆编号', en: 'must be the id of a vehicle' },
  isBorrowed: { 'zh-CN': '应为 true 或 false，并与 vehicleId 一起填', en: 'must be true or false, and be given with vehicleId' },
  rows: { 'zh-CN': `应为 1 到 ${maxRowsPerSheet} 行的列表`, en: `must be a list of 1 to ${maxRowsPerSheet} rows` },
  row: { 'zh-CN': '应为对象 {…}', en: 'must be an object {…}' },
  tripId: {
    'zh-CN': '应为班次编号；时刻表之外的班次不填，改填 routeId 和 departureTime',
    en: 'must be the id of a trip; of one outside the timetable leave it out and give routeId and departureTime',
  },
  routeId: { 'zh-CN': '应为线路编号，只用于时刻表之外的班次', en: 'must be the id of a route, and only of a trip outside the timetable' },
  directionId: { 'zh-CN': '应为 0 或 1，只用于时刻表之外的班次', en: 'must be 0 or 1, and only of a trip outside the timetable' },
  departureTime: time,
  arrivalTime: { 'zh-CN': '应为不早于发车的时刻，如 07:53', en: 'must be a time like 07:53, not before the departure' },
  boardings: {
    'zh-CN': `应为 0 到 ${maxPeoplePerTap} 的整数；没有开的填 didNotRun，开了但没有人数的填 notCounted`,
    en: `must be a whole number from 0 to ${maxPeoplePerTap}; of a trip that did not run say didNotRun, of one that nobody counted notCounted`,
  },
  notCounted: { 'zh-CN': '应为 true 或 false；没有开的班次不填', en: 'must be true or false, and be left out of a trip that did not run' },
  alightings: people,
  leftBehind: people,
  wasFull: flag,
  didNotRun: {
    'zh-CN': '应为 true 或 false；没有开的班次没有人数和时刻',
    en: 'must be true or false; a trip that did not run has no numbers or times',
  },
  replaces: flag,
} as const satisfies Record<string, Text>;

const sheetFields = new Set(['actId', 'reason', 'serviceDate', 'vehicleId', 'isBorrowed', 'accountId', 'rows']);
const rowFields = new Set([
  ...['tripId', 'routeId', 'directionId', 'departureTime', 'arrivalTime'],
  ...['boardings', 'alightings', 'leftBehind', 'wasFull', 'didNotRun', 'notCounted', 'replaces'],
]);

type RawFields = Readonly<Record<string, unknown>>;
type Check = (field: keyof typeof faults, isRight: boolean) => void;

const unknownFieldsIn = (fields: RawFields, allowed: ReadonlySet<string>, prefix = ''): Fault[] =>
  Object.keys(fields).flatMap((field) => (allowed.has(field) ? [] : { field: prefix + field, sentence: unknownField }));
const isTime = (value: unknown): value is string => typeof value === 'string' && startTimePattern.test(value);
const isFlag = (value: unknown): boolean => value === null || typeof value === 'boolean';
const timeOf = (value: unknown): ServiceTime | null => (isTime(value) ? serviceTime(value.slice(0, 5)) : null);

/**
 * Reads a sheet from any body. Not validated by decorators, so that all faulty rows are named at once.
 * @throws Refusal `request-malformed`
 */
export function readSheet(body: object): Sheet {
  const fields = body as RawFields;
  const found = unknownFieldsIn(fields, sheetFields);
  const check: Check = (field, isRight) => {
    if (!isRight) found.push({ field, sentence: faults[field] });
  };
  const { actId = null, vehicleId = null, isBorrowed = null, accountId = null, rows } = fields;
  const date = typeof fields['serviceDate'] === 'string' ? parseServiceDate(fields['serviceDate']) : null;
  const reason = typeof fields['reason'] === 'string' ? readOneLine(fields['reason']) : null;
  check('actId', actId === null || isUuid(actId));
  check('serviceDate', date !== null);
  check('reason', isSentence(reason, longestReason));
  check('vehicleId', vehicleId === null || isId(vehicleId));
  check('isBorrowed', isFlag(isBorrowed) && (isBorrowed !== true || vehicleId !== null));
  check('accountId', accountId === null || isUuid(accountId));
  const isList = Array.isArray(rows) && rows.length > 0 && rows.length <= maxRowsPerSheet;
  check('rows', isList);
  const read = isList ? (rows as unknown[]).map((row, index) => readRow(row, `rows[${index}]`, found)) : [];
  if (found.length > 0 || date === null) throw malformed(found);
  return {
    actId: actId === null ? null : readUuid(actId as string),
    reason: reason ?? '',
    serviceDate: date,
    vehicle: vehicleId === null ? null : { vehicleId: vehicleId as string, isBorrowed: isBorrowed === true },
    accountId: accountId === null ? null : readUuid(accountId as string),
    rows: read.flatMap((row) => row ?? []),
  };
}

/** @returns null: the row is faulty; its faults are added to `found` */
function readRow(raw: unknown, name: string, found: Fault[]): SheetRow | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    found.push({ field: name, sentence: faults.row });
    return null;
  }
  const fields = raw as RawFields;
  const before = found.length;
  found.push(...unknownFieldsIn(fields, rowFields, `${name}.`));
  const check: Check = (field, isRight) => {
    if (!isRight) found.push({ field: `${name}.${field}`, sentence: faults[field] });
  };
  const { tripId = null, routeId = null, directionId = null, departureTime = null, arrivalTime = null } = fields;
  const {
    boardings = null,
    alightings = null,
    leftBehind = null,
    wasFull = null,
    didNotRun = null,
    notCounted = null,
    replaces = null,
  } = fields;
  const ran = didNotRun !== true;
  const [departs, arrives] = [timeOf(departureTime), timeOf(arrivalTime)];
  const isCount = (value: unknown): boolean => value === null || (ran && isWhole(value, 0, maxPeoplePerTap));
  check('tripId', tripId === null ? routeId !== null : isId(tripId));
  check('routeId', routeId === null || (isId(routeId) && tripId === null));
  check('directionId', directionId === null || ((directionId === 0 || directionId === 1) && tripId === null));
  check('departureTime', departureTime === null ? tripId !== null || routeId === null : departs !== null && ran);
  check('arrivalTime', arrivalTime === null || (arrives !== null && ran && (departs === null || arrives >= departs)));
  check('didNotRun', isFlag(didNotRun) && (ran || (routeId === null && wasFull !== true)));
  check('boardings', ran && notCounted !== true ? isWhole(boardings, 0, maxPeoplePerTap) : boardings === null);
  check('notCounted', isFlag(notCounted) && (notCounted !== true || ran));
  check('alightings', isCount(alightings));
  check('leftBehind', isCount(leftBehind));
  check('wasFull', isFlag(wasFull));
  check('replaces', isFlag(replaces));
  if (found.length > before) return null;
  const extra = { routeId: routeId as string, directionId: directionId as 0 | 1 | null, departureTime: departs as ServiceTime };
  return {
    trip: tripId === null ? { extra } : { tripId: tripId as string },
    didNotRun: !ran,
    notCounted: notCounted === true,
    boardings: boardings as number | null,
    alightings: alightings as number | null,
    leftBehind: leftBehind as number | null,
    wasFull: wasFull === true,
    departureTime: departs,
    arrivalTime: arrives,
    replaces: replaces === true,
  };
}
