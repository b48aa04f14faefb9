import type { Language } from '../language.js';
import type { Sentence } from '../sentences/sentence.js';
import type { RunningDays } from '../sentences/running-days.js';

/**
 * What managers enter for a timetable that is being made: stops, ways, running times and sentences, not trips. The browser, the server and
 * the database use the same form. Times are texts of a service day (`07:30:00`, past midnight `24:10:00`), durations are whole seconds, and
 * fields are named as in GTFS. It may be unfinished: `draft-problems.ts` lists what is missing.
 */
export interface DraftContent {
  readonly place: DraftPlace;
  readonly stops: readonly DraftStop[];
  readonly routes: readonly DraftRoute[];
  readonly services: readonly RunningDays[];
  readonly fleet: DraftFleet;
  readonly carried: CarriedRows;
}

/** The agency: who runs these buses, and where. */
export interface DraftPlace {
  /** In `language`. */
  readonly name: string;
  /** The name in the other language, like all fields `other…` below; null: none. */
  readonly otherName: string | null;
  readonly language: Language;
  readonly timezone: string;
  readonly url: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** A stop, or a station or entrance that a feed lists beside its stops. */
export interface DraftStop {
  readonly stopId: string;
  readonly name: string;
  readonly otherName: string | null;
  /** WGS-84; null: not entered yet. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** The coordinate system in which the position was entered; null: WGS-84, not converted. */
  readonly convertedFrom: 'gcj02' | 'bd09' | null;
  readonly desc: string | null;
  readonly otherDesc: string | null;
  /** GTFS `location_type`, as in the feed; buses call at 0 only. */
  readonly locationType: number;
  readonly stopCode: string | null;
  readonly parentStation: string | null;
  readonly platformCode: string | null;
  readonly wheelchairBoarding: number | null;
}

/** A route of the draft, with its ways. */
export interface DraftRoute {
  readonly routeId: string;
  /** The name people use, such as 淞虹路线: GTFS `route_short_name`. */
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
  /** The ways to drive it, at least one per direction. */
  readonly ways: readonly DraftWay[];
}

/** One order of stops of a route in one direction (a pattern), with what determines the departures on it. */
export interface DraftWay {
  /** Such as `songhong-0`: the beginning of the ids of its trips; unique within the draft. */
  readonly wayId: string;
  /** 0: outbound, 1: return; null: none. A circle has 0. */
  readonly directionId: 0 | 1 | null;
  /** The destination shown on the bus; null: the name of the last stop. */
  readonly headsign: string | null;
  readonly otherHeadsign: string | null;
  readonly stops: readonly DraftCall[];
  /** The first one that applies to a departure is used; the last applies to all. Empty: none are entered yet. */
  readonly runningTimes: readonly RunningTimes[];
  readonly sentences: readonly Sentence[];
  /** Single departures that differ from the sentences. */
  readonly changes: readonly DepartureChange[];
  readonly shapeId: string | null;
}

/** A call at a stop of a way; a way may call at the same stop twice. */
export interface DraftCall {
  readonly stopId: string;
  /** GTFS `pickup_type` and `drop_off_type`: 0 as usual, 1 not at all, 2 after a phone call, 3 after asking the driver. */
  readonly pickupType: 0 | 1 | 2 | 3;
  readonly dropOffType: 0 | 1 | 2 | 3;
  readonly timepoint: boolean;
  readonly headsign: string | null;
  /** GTFS `stop_sequence` of the feed; null: its position in the way, from 1. */
  readonly stopSequence: number | null;
  readonly shapeDistTraveled: number | null;
}

/** How long buses take from stop to stop, and to which departures that applies. */
export interface RunningTimes {
  /** They apply to departures from the first stop, `from` included, `until` not; null: from the beginning, to the end of the day. */
  readonly from: string | null;
  readonly until: string | null;
  /** They apply only to departures of these services; null: of all services. */
  readonly serviceIds: readonly string[] | null;
  /** Seconds from each departure to the next arrival, one fewer than stops. null: not entered yet. */
  readonly sectionSeconds: readonly (number | null)[];
  /** Seconds for which buses stand at each stop except the first and last; missing entries at the end are 0. */
  readonly dwellSeconds: readonly number[];
}

/** A single departure that differs from the sentences. */
export interface DepartureChange {
  readonly serviceId: string;
  /** The departure by the sentences; for an added departure, its own time. */
  readonly time: string;
  /** `kept`: it leaves at its time, with running times of its own. */
  readonly is: 'removed' | 'moved' | 'added' | 'kept';
  /** The new time of a moved departure; else null. */
  readonly to: string | null;
  /** Running times of its own; null: those that apply at its time. */
  readonly runningTimes: Pick<RunningTimes, 'sectionSeconds' | 'dwellSeconds'> | null;
}

/** What managers enter about vehicles: the rules for their days, and accepted blocks. */
export interface DraftFleet {
  /** The layover: the least time a bus stands between two trips. */
  readonly layoverSeconds: number;
  /** Whether buses may run empty from the end of a trip to the start of the next one. */
  readonly allowsEmptyRunning: boolean;
  /** The entered times of empty runs; others are estimated. */
  readonly emptyRuns: readonly EmptyRun[];
  /** Blocks: which trips one bus runs one after the other, as accepted by a manager or as in the feed. */
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

/** Rows of a feed that managers cannot edit; they are published again unchanged. */
export interface CarriedRows {
  readonly transfers: readonly { readonly fromStopId: string; readonly toStopId: string; readonly minTransferTime: number }[];
  /** Rows of `translations.txt` except those of the names for which drafts have fields. */
  readonly translations: readonly Readonly<Record<CarriedTranslationField, string>>[];
  /** The row of `feed_info.txt`, and the `agency_lang` of the feed if it differs from `language`; null: neither. */
  readonly info: Readonly<Record<string, string | null>> | null;
}

export type CarriedTranslationField = 'tableName' | 'fieldName' | 'language' | 'recordId' | 'recordSubId' | 'fieldValue' | 'translation';
