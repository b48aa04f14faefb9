import { clockOf, secondsOf } from '../shared/moments.js';
import type { BoardDeparture, BoardLine } from './board.js';
import type { Coming } from './coming.js';
import type { Say } from './messages.js';
import type { Tone } from './pieces.js';

/** A difference from the timetable. As far as the server knows, a departure without a mark leaves as planned. */
export interface Mark {
  readonly tone: Tone;
  readonly text: string;
}

/** The occupancies (GTFS Realtime) with which riders may find no room or no seat. */
const fullness = { FEW_SEATS_AVAILABLE: 'amber', STANDING_ROOM_ONLY: 'amber', FULL: 'red' } as const satisfies Record<string, Tone>;
const isFilling = (status: BoardDeparture['occupancyStatus']): status is keyof typeof fullness =>
  status !== undefined && status in fullness;

/** Which last bus a departure is: `day`: the last of the day, `morning`: the last before the afternoon; null: neither. */
export type LastOf = 'morning' | 'day' | null;

const minuteOf = (moment: string): number => Math.floor(secondsOf(moment) / 60);

/** Minutes of delay (negative: early), as the difference of the two times shown, which have no seconds, so that the figures agree. */
export function lateMinutes({ delaySeconds, scheduledDepartureTime, shiftSeconds = 0, departureTime, status }: BoardDeparture): number {
  if (delaySeconds === null || status === 'cancelled') return 0;
  return minuteOf(departureTime) - Math.floor((secondsOf(scheduledDepartureTime) + shiftSeconds) / 60);
}

/** The local time so many seconds after a moment, with the same UTC offset. */
function clockLater(moment: string, seconds: number): string {
  const minutes = Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16)) + Math.floor(seconds / 60);
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  return [Math.floor(ofDay / 60), ofDay % 60].map((count) => String(count).padStart(2, '0')).join(':');
}

/** The marks under an answer, the most important first. */
export function marksOf({ departure, isUnreported }: Coming, last: LastOf, say: Say): Mark[] {
  const amber = (text: string): Mark => ({ tone: 'amber', text });
  const timing = timingText(departure, say);
  const { occupancyStatus } = departure;
  return [
    ...(isUnreported ? [amber(say('unreported'))] : []),
    ...(timing === null ? [] : [amber(timing)]),
    ...(isFilling(occupancyStatus) ? [{ tone: fullness[occupancyStatus], text: say(occupancyStatus) }] : []),
    ...(departure.pickupType === undefined ? [] : [amber(say(`pickup-${departure.pickupType}`))]),
    ...(departure.added === true ? [amber(say('added'))] : []),
    ...(last === null ? [] : [{ tone: 'plain' as const, text: say(last === 'day' ? 'last' : 'lastMorning') }]),
    ...(departure.provisional ? [amber(say('provisionalShort'))] : []),
  ];
}

function timingText(departure: BoardDeparture, say: Say): string | null {
  const late = lateMinutes(departure);
  const { shiftSeconds = 0, scheduledDepartureTime, source } = departure;
  const planned = clockOf(scheduledDepartureTime);
  const moved = clockLater(scheduledDepartureTime, shiftSeconds);
  if (late === 0) return shiftSeconds === 0 ? null : say('movedTo', { moved, planned });
  const due = shiftSeconds === 0 ? say('due', { planned }) : say('movedAndDue', { moved, planned });
  const which = late < 0 ? 'earlyDue' : source === 'estimated' ? 'aboutLateDue' : 'lateDue';
  return say(which, { minutes: Math.abs(late), due });
}

/** The marks of a later departure, in the shortest words. */
export function shortMarksOf({ departure, isCancelled, isUnreported }: Coming, last: LastOf, say: Say): string[] {
  if (isCancelled) return [say('cancelledShort')];
  const late = lateMinutes(departure);
  return [
    ...(isUnreported ? [say('unreportedShort')] : []),
    ...(late === 0 ? [] : [say(late > 0 ? 'late' : 'early', { minutes: Math.abs(late) })]),
    ...(departure.occupancyStatus === 'FULL' ? [say('FULL')] : []),
    ...(departure.pickupType === undefined ? [] : [say(`pickup-${departure.pickupType}Short`)]),
    ...(departure.added === true ? [say('addedShort')] : []),
    ...(last === null ? [] : [say(last === 'day' ? 'lastShort' : 'lastMorningShort')]),
  ];
}

/** The reason for the marks, and how old the driver's report is. */
export function aboutOf(line: BoardLine, coming: Coming, now: number, say: Say): string[] {
  const { departure, isUnreported } = coming;
  const { previousTrip, occupancyStatus, reason, reportedAt, delayReported, reasonOfDelay } = departure;
  // The report may be about the vehicle's previous trip, or only about a delay. Neither means that anybody boarded.
  const hasBoarded = reportedAt !== null && previousTrip === undefined && delayReported !== true;
  const isChanged = departure.added === true || departure.shiftSeconds !== undefined;
  const whyLate = reason !== undefined && (reasonOfDelay === true || !isChanged) ? say('colon') + reason : '';
  if (isUnreported) return [hasBoarded ? say('mayHaveLeft', { boarded: agoText(reportedAt, now, say, 'boarded') }) : say('mayBeLate')];
  const isLate = lateMinutes(departure) !== 0;
  const isReported =
    isFilling(occupancyStatus) ||
    (isLate && previousTrip === undefined) ||
    (departure.added === true && departure.source === 'driver-reported');
  const report =
    isReported && reportedAt !== null
      ? [agoText(reportedAt, now, say, 'reported') + whyLate + (occupancyStatus === 'FULL' ? say('mayNotGetOn') : '')]
      : [];
  if (previousTrip !== undefined && isLate) {
    const { departureTime, isEstimated, arrivalTime, endsHere } = previousTrip;
    const [left, there] = [clockOf(departureTime), clockOf(arrivalTime)];
    const before = say(`${line.nextStops === undefined ? 'trip' : 'round'}Before`);
    const leaves = say(isEstimated ? 'willLeave' : 'hasLeft', { before, left });
    return [say(endsHere ? (line.nextStops === undefined ? 'andComes' : 'andReturns') : 'andEnds', { leaves, there }), ...report];
  }
  if (report.length > 0) return report;
  return reason !== undefined && isChanged && reasonOfDelay !== true ? [reason] : [];
}

/** How long ago something was reported. */
function agoText(reportedAt: string, now: number, say: Say, what: 'reported' | 'boarded'): string {
  const minutes = Math.floor(now / 60) - minuteOf(reportedAt);
  if (minutes < 1) return say(`${what}Now`);
  return minutes < 60 ? say(`${what}Ago`, { minutes }) : say(`${what}At`, { time: clockOf(reportedAt) });
}
