import { formatServiceTime, type ServiceTime } from '../../scheduling/service-time.js';
import { line, type Cell } from './csv-text.js';
import { feedId } from './feed-ids.js';

/** A call of a pattern. */
interface Call {
  readonly stopId: string;
  readonly stopSequence: number;
  readonly stopHeadsign: string | null;
  readonly pickupType: number;
  readonly dropOffType: number;
  readonly shapeDistTraveled: number | null;
  readonly timepoint: boolean | number;
}

const always = ['trip_id', 'arrival_time', 'departure_time', 'stop_id', 'stop_sequence'];

/**
 * Writes `stop_times.txt`. What follows the times in a row is the same for all trips of a pattern and is written once; columns that are empty
 * for all patterns are left out.
 */
export class CallTexts {
  readonly header: string;
  private readonly used: readonly (readonly [column: string, of: (call: Call) => Cell])[];
  private readonly texts = new Map<string, readonly string[]>();
  private readonly times = new Map<number, string>();

  constructor(private readonly callsOf: ReadonlyMap<number, { readonly calls: readonly Call[] }>) {
    const isUsed = (test: (call: Call) => boolean): boolean => [...callsOf.values()].some(({ calls }) => calls.some(test));
    const optional: [boolean, string, (call: Call) => Cell][] = [
      [isUsed(({ stopHeadsign }) => stopHeadsign !== null), 'stop_headsign', (call) => call.stopHeadsign],
      [isUsed(({ pickupType }) => pickupType !== 0), 'pickup_type', (call) => call.pickupType],
      [isUsed(({ dropOffType }) => dropOffType !== 0), 'drop_off_type', (call) => call.dropOffType],
      [isUsed(({ shapeDistTraveled }) => shapeDistTraveled !== null), 'shape_dist_traveled', (call) => call.shapeDistTraveled],
    ];
    this.used = optional.flatMap(([isNeeded, column, of]) => (isNeeded ? [[column, of] as const] : []));
    this.header = line([...always, ...this.used.map(([column]) => column), 'timepoint']);
  }

  /**
   * The rows of a trip.
   * @param tripText its id as a cell
   * @param isExact whether the timetable promises times and not only how often buses come; if not, all of them are approximate
   */
  rowsOf(tripText: string, patternId: number, startTime: number, arrivals: Int32Array, departures: Int32Array, isExact: boolean): string {
    const ends = this.endsOf(patternId, isExact);
    let text = '';
    for (let call = 0; call < ends.length; call += 1) {
      const arrival = this.time(startTime + (arrivals[call] ?? 0));
      const departure = this.time(startTime + (departures[call] ?? 0));
      text += `${tripText},${arrival},${departure}${ends[call] ?? ''}`;
    }
    return text;
  }

  private endsOf(patternId: number, isExact: boolean): readonly string[] {
    const key = `${patternId} ${isExact}`;
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    const ends = (this.callsOf.get(patternId)?.calls ?? []).map((call) => {
      const cells = [feedId(call.stopId), call.stopSequence, ...this.used.map(([, of]) => of(call))];
      return `,${line([...cells, isExact && call.timepoint ? 1 : 0])}`;
    });
    this.texts.set(key, ends);
    return ends;
  }

  private time(seconds: number): string {
    let text = this.times.get(seconds);
    if (text === undefined) this.times.set(seconds, (text = formatServiceTime(seconds as ServiceTime)));
    return text;
  }
}
