import type { Say } from '../../../language.js';
import { minutesEarly, minutesLate, planOf, secondsOfDay, type DayTrip } from './day-trip.js';
import { clockText } from './axis.js';
import type { TodayKey } from './today.texts.js';

/** Each state of a trip has its own shape, so that states can be distinguished without colour. */
type Shape = 'filled' | 'tinted' | 'outline' | 'dotted' | 'dashed' | 'crossed';

/** How serious the words beside a sign are: ordinary, worth a look, or something lost or wrong. */
type Tone = 'plain' | 'guess' | 'off';

export interface TripSign {
  readonly shape: Shape;
  /** Inside the shape: the number of people, `?` if it is unknown, `!` if a driver or vehicle is missing, else `''`. */
  readonly inside: string;
  /** What is out of the ordinary, the most serious first. */
  readonly words: readonly string[];
  readonly tone: Tone;
  /** Drawn as an arrow whose length shows the delay; 0: no arrow. */
  readonly minutesLate: number;
  /** Its riders were not counted on the spot. */
  readonly isHatched: boolean;
}

type Signed = Pick<
  DayTrip,
  | 'sign'
  | 'boardings'
  | 'isCounted'
  | 'isReconstruction'
  | 'wasFull'
  | 'leftBehind'
  | 'isWithoutDriver'
  | 'isWithoutVehicle'
  | 'isAdded'
  | 'isLate'
  | 'hasLeft'
  | 'delaySeconds'
  | 'serviceDate'
  | 'shiftSeconds'
  | 'scheduledDepartureTime'
  | 'onBoard'
>;

export function signOf(trip: Signed, say: Say<TodayKey>): TripSign {
  const planned = plannedWords(trip, say);
  const late = minutesLate(trip);
  switch (trip.sign) {
    case 'cancelled':
      return sign('crossed', '', [say('cancelled')], 'off');
    case 'not-started':
      return sign('dashed', '!', [say('notStarted'), ...planned], 'off');
    case 'unlogged':
      return sign('dotted', '?', [say('noRecord'), ...planned], 'guess');
    case 'underway':
      return {
        ...sign('tinted', orUnknown(trip.onBoard ?? trip.boardings), underwayWords(trip, say), late > 0 ? 'guess' : 'plain'),
        minutesLate: late,
      };
    case 'completed': {
      const words = [...countWords(trip, say), ...punctualWords(trip, say)];
      const isOdd = !trip.isCounted || late > 0 || minutesEarly(trip) > 0;
      const tone: Tone = (trip.leftBehind ?? 0) > 0 ? 'off' : isOdd ? 'guess' : 'plain';
      return {
        ...sign('filled', orUnknown(trip.boardings), [...words, ...planned], tone),
        minutesLate: late,
        isHatched: trip.isReconstruction,
      };
    }
    default:
      return toCome(trip, say, planned);
  }
}

const sign = (shape: Shape, inside: string, words: readonly string[], tone: Tone): TripSign => ({
  ...{ shape, inside, words, tone },
  minutesLate: 0,
  isHatched: false,
});

/** Missing is not zero. */
const orUnknown = (count: number | null): string => (count === null ? '?' : String(count));

function toCome(trip: Signed, say: Say<TodayKey>, planned: readonly string[]): TripSign {
  const { isWithoutDriver, isWithoutVehicle } = trip;
  if (isWithoutDriver || isWithoutVehicle) {
    const lacking: TodayKey = isWithoutDriver ? (isWithoutVehicle ? 'noCrew' : 'noDriver') : 'noVehicle';
    return sign('dashed', '!', [say(lacking), ...planned], 'off');
  }
  const late = minutesLate(trip);
  const words = late > 0 ? [say('expectedLate', { minutes: late }), ...planned] : planned;
  return { ...sign('outline', '', words, late > 0 ? 'guess' : 'plain'), minutesLate: late };
}

/** Words for a trip that managers added or moved. */
function plannedWords(trip: Signed, say: Say<TodayKey>): string[] {
  const { scheduledDepartureTime: promised, shiftSeconds, serviceDate } = trip;
  const moved = shiftSeconds !== 0 && promised !== null ? [say('moved', { time: clockText(secondsOfDay(serviceDate, promised)) })] : [];
  return [...(trip.isAdded ? [say('added')] : []), ...moved];
}

function underwayWords(trip: Signed, say: Say<TodayKey>): string[] {
  return [say('onTheRoad'), ...(trip.wasFull ? [say('full')] : []), ...punctualWords(trip, say), ...plannedWords(trip, say)];
}

function countWords(trip: Signed, say: Say<TodayKey>): string[] {
  const left = trip.leftBehind ?? 0;
  return [
    ...(left > 0 ? [say('leftBehindWord', { count: left })] : []),
    ...(trip.wasFull ? [say('full')] : []),
    ...(trip.isCounted ? [] : [say('notCounted')]),
  ];
}

function punctualWords(trip: Signed, say: Say<TodayKey>): string[] {
  const [late, early] = [minutesLate(trip), minutesEarly(trip)];
  return [...(late > 0 ? [say('late', { minutes: late })] : []), ...(early > 0 ? [say('early', { minutes: early })] : [])];
}

/** The scheduled time of a moved trip, in seconds of the service day; null: not moved. */
export function movedFrom(trip: Parameters<typeof planOf>[0]): number | null {
  const plan = trip.shiftSeconds === 0 || trip.scheduledDepartureTime === null ? null : planOf(trip);
  return plan === null ? null : plan.from - trip.shiftSeconds;
}
