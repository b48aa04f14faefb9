import { atOnce, NumberList } from './number-list.js';
import type { ServiceTime } from './service-time.js';
import { TextListBuilder, type TextList } from './text-list.js';
import type { StopOffsets } from './timetable.js';
import type { Timing, Trip } from './trips.js';

/** A trip and its block: which trips one vehicle runs one after the other. */
export interface TripInBlock extends Trip {
  readonly blockId: string | null;
}

/** A timing without arrivals arrives when it departs. */
type TimingToAdd = Pick<Timing, 'timingId' | 'departures'> & Partial<Pick<Timing, 'arrivals'>>;

/** Stands for null in a column. */
const none = -1;

/** Different values, numbered from 0 in the order in which they first came. */
class Numbered<T> {
  readonly values: T[] = [];
  private readonly places = new Map<T, number>();

  number(value: T): number {
    const known = this.places.get(value);
    if (known !== undefined) return known;
    this.places.set(value, this.values.length);
    return this.values.push(value) - 1;
  }

  /** @returns -1: it is not among them */
  find(value: T): number {
    return this.places.get(value) ?? none;
  }
}

/** The columns of trips; all but `starts` and `headways` hold numbers of values. */
type Columns<List> = Readonly<
  Record<'services' | 'patterns' | 'timings' | 'starts' | 'blocks' | 'headsigns' | 'headways' | 'models', List>
>;

/** The different values of trips; equal headsigns and ids are one text. */
interface Values {
  readonly services: Numbered<string>;
  readonly patterns: Numbered<number>;
  readonly blocks: Numbered<string>;
  readonly headsigns: Numbered<string>;
  readonly models: Numbered<string>;
}

/** The seconds of all timings one after the other, and where each begins. */
interface TimingColumns {
  readonly firsts: Int32Array;
  readonly arrivals: Int32Array;
  readonly departures: Int32Array;
}

/**
 * The trips of a timetable version and their running times, which never change, in columns of numbers: a city has hundreds of thousands of
 * trips, and as objects they would take three times the memory and much of the garbage collector's time. A trip is named by its place.
 */
export class TripColumns {
  /** The headsign of each trip and so on: numbers of `values`; -1: none. */
  constructor(
    readonly ids: TextList,
    readonly columns: Columns<Int32Array>,
    readonly values: Values,
    private readonly timings: TimingColumns,
  ) {}

  static of(trips: Iterable<Trip & Partial<TripInBlock>>, timings: Iterable<TimingToAdd>): TripColumns {
    const builder = new TripColumnsBuilder();
    for (const timing of timings) builder.addTiming(timing);
    for (const trip of trips) builder.add({ blockId: null, ...trip });
    return atOnce(builder.done());
  }

  get length(): number {
    return this.ids.length;
  }

  serviceId(trip: number): string {
    return this.values.services.values[this.columns.services[trip] ?? none] ?? '';
  }

  patternId(trip: number): number {
    return this.values.patterns.values[this.columns.patterns[trip] ?? none] ?? none;
  }

  startTime(trip: number): ServiceTime {
    return (this.columns.starts[trip] ?? 0) as ServiceTime;
  }

  blockId(trip: number): string | null {
    return this.values.blocks.values[this.columns.blocks[trip] ?? none] ?? null;
  }

  headsign(trip: number): string | null {
    return this.values.headsigns.values[this.columns.headsigns[trip] ?? none] ?? null;
  }

  modelTripId(trip: number): string | null {
    return this.values.models.values[this.columns.models[trip] ?? none] ?? null;
  }

  headwaySeconds(trip: number): number | null {
    const headway = this.columns.headways[trip] ?? none;
    return headway === none ? null : headway;
  }

  /** The seconds from the first departure to the departure at each position; null: the running times are unknown. */
  departures(trip: number): Int32Array | null {
    return this.ofTiming(this.timings.departures, this.columns.timings[trip] ?? none);
  }

  /** The seconds from the first departure to the arrival at each position; null: the running times are unknown. */
  arrivals(trip: number): Int32Array | null {
    return this.ofTiming(this.timings.arrivals, this.columns.timings[trip] ?? none);
  }

  /** The seconds from the first departure to the last arrival; 0 if they are unknown. */
  duration(trip: number): number {
    return this.arrivals(trip)?.at(-1) ?? 0;
  }

  /** The running times of a timing by its number in the columns; null: there is none. */
  offsets(timing: number): StopOffsets | null {
    const [arrivals, departures] = [this.ofTiming(this.timings.arrivals, timing), this.ofTiming(this.timings.departures, timing)];
    return arrivals === null || departures === null ? null : { arrivals: [...arrivals], departures: [...departures] };
  }

  private ofTiming(seconds: Int32Array, timing: number): Int32Array | null {
    return timing === none ? null : seconds.subarray(this.timings.firsts[timing], this.timings.firsts[timing + 1]);
  }
}

/** Makes the columns of trips: first all timings are added, then the trips. */
export class TripColumnsBuilder {
  private readonly ids = new TextListBuilder();
  // prettier-ignore
  private readonly columns: Columns<NumberList> = {
    services: new NumberList(), patterns: new NumberList(), timings: new NumberList(), starts: new NumberList(),
    blocks: new NumberList(), headsigns: new NumberList(), headways: new NumberList(), models: new NumberList(),
  };
  // prettier-ignore
  private readonly values: Values = {
    services: new Numbered(), patterns: new Numbered(), blocks: new Numbered(), headsigns: new Numbered(), models: new Numbered(),
  };
  private readonly timingIds = new Numbered<number>();
  private readonly firsts = new NumberList();
  private readonly arrivals = new NumberList();
  private readonly departures = new NumberList();
  /** Mostly buses leave when they arrive. */
  private areEqual = true;

  addTiming({ timingId, departures, arrivals = departures }: TimingToAdd): void {
    this.timingIds.number(timingId);
    this.firsts.push(this.departures.length);
    for (const [position, departure] of departures.entries()) {
      const arrival = arrivals[position] ?? 0;
      this.departures.push(departure);
      this.arrivals.push(arrival);
      this.areEqual &&= arrival === departure;
    }
  }

  add(trip: TripInBlock): void {
    const { columns, values } = this;
    this.ids.add(trip.tripId);
    columns.services.push(values.services.number(trip.serviceId));
    columns.patterns.push(values.patterns.number(trip.patternId));
    columns.timings.push(this.timingIds.find(trip.timingId));
    columns.starts.push(trip.startTime);
    columns.blocks.push(numberOrNone(values.blocks, trip.blockId));
    columns.headsigns.push(numberOrNone(values.headsigns, trip.headsign));
    columns.headways.push(trip.headwaySeconds ?? none);
    columns.models.push(numberOrNone(values.models, trip.modelTripId));
  }

  /** In steps of less than a millisecond. Nothing may be added afterwards. */
  *done(): Generator<void, TripColumns> {
    const { services, patterns, timings, starts, blocks, headsigns, headways, models } = this.columns;
    this.firsts.push(this.departures.length);
    const columns = {
      ...{ services: yield* services.toArray(), patterns: yield* patterns.toArray(), timings: yield* timings.toArray() },
      ...{ starts: yield* starts.toArray(), blocks: yield* blocks.toArray(), headsigns: yield* headsigns.toArray() },
      ...{ headways: yield* headways.toArray(), models: yield* models.toArray() },
    };
    const [firsts, departures] = [yield* this.firsts.toArray(), yield* this.departures.toArray()];
    const arrivals = this.areEqual ? departures : yield* this.arrivals.toArray();
    return new TripColumns(yield* this.ids.done(), columns, this.values, { firsts, arrivals, departures });
  }
}

const numberOrNone = <T>(values: Numbered<T>, value: T | null): number => (value === null ? none : values.number(value));
