import type { Text } from '../language.js';
import type { EpochSeconds } from '../scheduling/service-time.js';
import { earlyGrace, loggedDeparture } from './punctuality.js';

export const tripFindingCodes = [
  'negative-load',
  'left-early',
  'cancelled-with-riders',
  'driven-after-cancellation',
  'logged-after-end',
  'stop-not-on-trip',
  'undo-without-effect',
  'undo-ring',
  'counted-twice',
  'date-suspect',
  'not-carried',
] as const;
export type TripFindingCode = (typeof tripFindingCodes)[number];

/** Something that a person should check before relying on a trip's log. */
export interface TripFinding {
  readonly code: TripFindingCode;
  /** Index of the stop that it is about; null: the whole trip. */
  readonly position: number | null;
}

/** What each means, and what to do. */
export const findingSentences: Record<TripFindingCode, Text> = {
  'negative-load': {
    'zh-CN': '离开这一站时，车上人数算下来少于零：上车漏记了，或下车多记了。请核对到这一站为止的记录并更正。',
    en: 'By the log fewer than nobody were aboard when it left this stop: boardings are missing, or alightings are too many. Check what was logged up to here and correct it.',
  },
  'left-early': {
    'zh-CN': '比时刻表早了一分钟以上离开这一站，准点来的乘客可能没赶上。请与司机核实时间。',
    en: 'It left this stop a minute or more before the timetable says: riders who came on time may have missed it. Ask the driver about the time.',
  },
  'cancelled-with-riders': {
    'zh-CN': '这一班记为取消，却有人上车；人数照算。请核实是中途取消还是误记，误记的请撤销。',
    en: 'The trip was cancelled, yet riders had boarded; they count. Find out whether it was cut short or logged wrongly, and undo what is wrong.',
  },
  'driven-after-cancellation': {
    'zh-CN': '司机记了取消，之后又记了发车、离站或上车：这一班按已开行算。请与司机核实，并撤销不对的那一条。',
    en: 'A driver cancelled the trip, and later logged a start, a departure or boardings: it counts as having run. Ask the driver, and undo what is wrong.',
  },
  'logged-after-end': {
    'zh-CN': '收班以后还有记录；照样计入。请核实是补记还是记错了班次。',
    en: 'Something was logged after the trip had ended; it counts. Find out whether it was added late or belongs to another trip.',
  },
  'stop-not-on-trip': {
    'zh-CN': '有记录的站点，按现行时刻表这一班已不停靠：人数计入全班，不计入任何一站。请核对时刻表是否有误；记录里写着原来的站点。',
    en: 'Something was logged at a stop that this trip does not call at by the timetable of now: it counts for the trip, but at none of its stops. Check whether the timetable is right; the events name the stop.',
  },
  'undo-without-effect': {
    'zh-CN': '有一次撤销没有撤掉任何记录：要撤销的那条没有到，不属于这一班，或不归司机撤销。请核对人数，并收回这次撤销。',
    en: 'An undo takes nothing back: what it names has not arrived, is of another trip, or is not the driver’s to undo. Check the count, and take the undo back.',
  },
  'undo-ring': {
    'zh-CN': '有几次撤销互相撤销，绕成了一圈，都不算数，也没有撤掉别的记录。请核对人数，并撤销其中一次。',
    en: 'Some undos take back each other in a ring: none of them counts, and nothing else was taken back by them. Check the count, and undo one of them.',
  },
  'date-suspect': {
    'zh-CN':
      '有记录的手机日期可能差了一天：这些记录也许是前一天或后一天同一班的。人数仍计在这一班。请与司机核实；记错了日子的，把记录移到对的那一天。',
    en: 'Some of this was logged by a phone whose date may have been a day wrong: it may belong to the same trip of the day before or after. It counts here. Ask the driver, and move the log to the right day if need be.',
  },
  'not-carried': {
    'zh-CN':
      '这个编号的班次被取消或调整过，而现行时刻表这一天没有那一班（换了时刻表，或当天不运行），也没有与它相当的班次：那个决定现在不起作用。请看那个钟点前后的班次，需要的话重新取消或调整。',
    en: 'The trip of this id was cancelled or moved, but the timetable of now does not have that trip on this day (another timetable came, or nothing runs), nor one in its place: the decision has no effect. Look at what leaves around that time, and cancel or move that if need be.',
  },
  'counted-twice': {
    'zh-CN':
      '这一班的人也许算了两遍：可能是两个人、两部手机各记了一份，同一份记录又记了一次，两次发车相隔几个小时，或车上人数超过了车辆的座位和站位。记下的都照算。请比较这些记录：重复的作废，属于别的班次的移过去；如果没有算重，请核对车辆的座位数。',
    en: 'People may have been counted twice on this trip: two persons or phones logged it, the same log was said again, it started twice hours apart, or more people were aboard than the vehicle has seats and standing room. All of it counts. Compare what was logged: void what is double, and move what belongs to another trip. If nothing is double, check the seats of the vehicle.',
  },
};

interface Visit {
  readonly position: number;
  readonly departureLoad: number;
  readonly actualDeparture: EpochSeconds | null;
}

interface Trip {
  readonly actualStart: EpochSeconds | null;
  readonly visits: readonly Visit[];
}

/** Which findings apply to the trip as a whole. */
interface TripFacts {
  readonly cancelledWithRiders: boolean;
  readonly drivenAfterCancellation: boolean;
  readonly loggedAfterEnd: boolean;
  readonly stopIsGone: boolean;
  readonly undoIsIdle: boolean;
  readonly undosCircle: boolean;
  readonly countedTwice: boolean;
  readonly dateSuspect: boolean;
  readonly notCarried: boolean;
}

export function findingsOf(trip: Trip, plan: readonly { readonly departure: EpochSeconds }[], found: TripFacts): TripFinding[] {
  const findings: TripFinding[] = [];
  const leftEarly = (position: number): void => {
    const [planned, left] = [plan[position]?.departure, loggedDeparture(trip, position)];
    const isEarly = left !== null && planned !== undefined && planned - left > earlyGrace;
    // The bus does not depart from the last stop.
    if (isEarly && position < plan.length - 1) findings.push({ code: 'left-early', position });
  };
  // A start implies the departure from the first stop.
  if (trip.visits[0]?.position !== 0) leftEarly(0);
  for (const { position, departureLoad } of trip.visits) {
    if (departureLoad < 0) findings.push({ code: 'negative-load', position });
    leftEarly(position);
  }
  const add = (code: TripFindingCode, isFound: boolean): void => {
    if (isFound) findings.push({ code, position: null });
  };
  add('cancelled-with-riders', found.cancelledWithRiders);
  add('driven-after-cancellation', found.drivenAfterCancellation);
  add('logged-after-end', found.loggedAfterEnd);
  add('stop-not-on-trip', found.stopIsGone);
  add('undo-without-effect', found.undoIsIdle);
  add('undo-ring', found.undosCircle);
  add('counted-twice', found.countedTwice);
  add('date-suspect', found.dateSuspect);
  add('not-carried', found.notCarried);
  return findings;
}
