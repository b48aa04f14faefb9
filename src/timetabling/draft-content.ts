import type { Language } from '../language.js';
import type { Sentence } from '../sentences/sentence.js';
import type { RunningDays } from '../sentences/running-days.js';

/**
 * What a manager says of a timetable that is being made: places, ways, running times and sentences, not trips. The same from the page to
 * the disk. Times are texts of a service day (`07:30:00`, past midnight `24:10:00`), durations whole seconds; names of fields as in GTFS.
 * It may be unfinished: what is missing for a timetable is told by `draft-problems.ts`.
 */
export interface DraftContent {
  readonly place: DraftPlace;
  readonly stops: readonly DraftStop[];
  readonly routes: readonly DraftRoute[];
  readonly services: readonly RunningDays[];
  readonly fleet: DraftFleet;
  readonly carried: CarriedRows;
}

/** Whose buses these are. */
export interface DraftPlace {
  /** In `language`. */
  readonly name: string;
  /** In the other language; null: none. So are all `other…` below. */
  readonly otherName: string | null;
  readonly language: Language;
  readonly timezone: string;
  readonly url: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** A stop, or what a feed says of stations and entrances around stops. */
export interface DraftStop {
  readonly stopId: string;
  readonly name: string;
  readonly otherName: string | null;
  /** WGS-84; null: not said yet. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** In which coordinates it was entered, where it was converted. */
  readonly convertedFrom: 'gcj02' | 'bd09' | null;
  readonly desc: string | null;
  readonly otherDesc: string | null;
  /** As the feed has it. 0: buses stop here. */
  readonly locationType: number;
  readonly stopCode: string | null;
  readonly parentStation: string | null;
  readonly platformCode: string | null;
  readonly wheelchairBoarding: number | null;
}

export interface DraftRoute {
  readonly routeId: string;
  /** What people call it, e.g. 淞虹路线: GTFS `route_short_name`. */
  readonly name: string;
  readonly otherName: string | null;
  readonly longName: string | null;
  readonly otherLongName: string | null;
  /** Six hexadecimal digits; null: none. */
  readonly color: string | null;
  readonly textColor: string | null;
  /** GTFS `route_type`; 3: bus. */
  readonly routeType: number;
  readonly desc: string | null;
  readonly url: string | null;
  readonly operatedBy: string | null;
  /** How it may be driven: at least one a direction. */
  readonly ways: readonly DraftWay[];
}

/** One order of stops of a route in one direction (a pattern), with the times at which buses set out on it. */
export interface DraftWay {
  /** `songhong-0`: the beginning of the ids of its trips; no two of a draft are the same. */
  readonly wayId: string;
  /** 0: there, 1: back; null: it has none. A circle has 0. */
  readonly directionId: 0 | 1 | null;
  /** What the bus shows; null: the name of the last stop. */
  readonly headsign: string | null;
  readonly otherHeadsign: string | null;
  readonly stops: readonly DraftCall[];
  /** The first that fits a departure holds; the last one fits all. Empty: nobody has said how long it takes. */
  readonly runningTimes: readonly RunningTimes[];
  readonly sentences: readonly Sentence[];
  /** Single departures that are unlike what the sentences say. */
  readonly changes: readonly DepartureChange[];
  readonly shapeId: string | null;
}

/** A stop of a way; the same stop may stand in it twice. */
export interface DraftCall {
  readonly stopId: string;
  /** GTFS `pickup_type`, `drop_off_type`: 0 as usual, 1 not at all, 2 after a call, 3 with the driver. */
  readonly pickupType: 0 | 1 | 2 | 3;
  readonly dropOffType: 0 | 1 | 2 | 3;
  readonly timepoint: boolean;
  readonly headsign: string | null;
  /** As the feed has it; null: its place, from 1. */
  readonly stopSequence: number | null;
  readonly shapeDistTraveled: number | null;
}

/** How long buses take, where and when. */
export interface RunningTimes {
  /** Departures from the first stop on, and before `until`; null: from the beginning, to the end of the day. */
  readonly from: string | null;
  readonly until: string | null;
  /** Only on these days; null: always. */
  readonly serviceIds: readonly string[] | null;
  /** From each stop to the next: departure to arrival. One less than stops. null: not said yet. */
  readonly sectionSeconds: readonly (number | null)[];
  /** How long it stands at each stop but the first and last; where it is shorter than that, 0. */
  readonly dwellSeconds: readonly number[];
}

/** A departure that is unlike what the sentences say. */
export interface DepartureChange {
  readonly serviceId: string;
  /** As the sentences have it; of an added one its own time. */
  readonly time: string;
  /** `kept`: only its running times are its own. */
  readonly is: 'removed' | 'moved' | 'added' | 'kept';
  /** Of a moved one. */
  readonly to: string | null;
  /** Of its own; null: those of its time. */
  readonly runningTimes: Pick<RunningTimes, 'sectionSeconds' | 'dwellSeconds'> | null;
}

export interface DraftFleet {
  /** How long a bus stands between two trips at least. */
  readonly layoverSeconds: number;
  /** Whether buses may run empty from where a trip ends to where the next begins. */
  readonly allowsEmptyRunning: boolean;
  /** Where somebody said how long that takes; elsewhere it is estimated. */
  readonly emptyRuns: readonly EmptyRun[];
  /** Which bus runs which trips one after the other, as accepted or as the feed has it. */
  readonly blocks: readonly AcceptedBlock[];
}

export interface EmptyRun {
  readonly fromStopId: string;
  readonly toStopId: string;
  readonly seconds: number;
}

export interface AcceptedBlock {
  readonly blockId: string;
  readonly tripIds: readonly string[];
}

/** What a feed said and nobody edits here. */
export interface CarriedRows {
  readonly transfers: readonly { readonly fromStopId: string; readonly toStopId: string; readonly minTransferTime: number }[];
  /** Rows of `translations.txt` other than the names above. */
  readonly translations: readonly Readonly<Record<CarriedTranslationField, string>>[];
  /** Of `feed_info.txt`. */
  readonly info: Readonly<Record<string, string | null>> | null;
}

export type CarriedTranslationField = 'tableName' | 'fieldName' | 'language' | 'recordId' | 'recordSubId' | 'fieldValue' | 'translation';
