import { languages, type Language } from '../language.js';
import { holidayCalendars } from '../timetables/working-days.service.js';
import { partOf, partsOf } from '../http/route.decorator.js';
import type { RunningDays } from '../sentences/running-days.js';
import type * as pure from '../timetabling/draft-content.js';
import {
  IsDraftCode,
  IsDraftColor,
  IsDraftCount,
  IsDraftCounts,
  IsDraftFlag,
  IsDraftId,
  IsDraftIds,
  IsDraftNumber,
  IsDraftRecord,
  IsDraftText,
  IsDraftWord,
} from './content-fields.decorator.js';
import { IsDraftDate, IsDraftTime } from './content-times.decorator.js';
import { DraftSentence, maxSeconds } from './draft-sentences.requests.js';

/** The draft of the New York subway is about 4 MB. */
export const maxDraftBytes = 16 * 1024 * 1024;

const maxStops = 20_000;
const maxRoutes = 1_000;
const maxWays = 1_000;
const maxCalls = 300;
const maxChanges = 5_000;
const orNone = { nullable: true } as const;

export class DraftDayException {
  @IsDraftDate('the date') readonly date!: string;
  @IsDraftCode([1, 2], 'GTFS exception_type; 1: it runs on that date, 2: it does not') readonly exceptionType!: 1 | 2;
}

/** Days with the same service. Fields as in GTFS `calendar.txt`. */
export class DraftRunningDays implements RunningDays {
  @IsDraftId('unique within the draft', { example: 'weekday' }) readonly serviceId!: string;
  @IsDraftText('what managers call these days; null: described by its days', orNone) readonly name!: string | null;
  @IsDraftFlag('whether it runs on Mondays') readonly monday!: boolean;
  @IsDraftFlag('whether it runs on Tuesdays') readonly tuesday!: boolean;
  @IsDraftFlag('whether it runs on Wednesdays') readonly wednesday!: boolean;
  @IsDraftFlag('whether it runs on Thursdays') readonly thursday!: boolean;
  @IsDraftFlag('whether it runs on Fridays') readonly friday!: boolean;
  @IsDraftFlag('whether it runs on Saturdays') readonly saturday!: boolean;
  @IsDraftFlag('whether it runs on Sundays') readonly sunday!: boolean;
  @IsDraftDate('the first date; null: from the first day of the timetable', orNone) readonly startDate!: string | null;
  @IsDraftDate('the last date; null: no end', orNone) readonly endDate!: string | null;
  @IsDraftWord(
    holidayCalendars,
    'CN: holidays announced by the State Council run as Sundays, its make-up workdays as Wednesdays; null: none',
    orNone,
  )
  readonly holidayCalendar!: string | null;
  @partsOf(DraftDayException, 2_000, 'single dates (GTFS calendar_dates.txt)') readonly exceptions!: readonly DraftDayException[];
}

export class DraftPlace implements pure.DraftPlace {
  @IsDraftText('the name under which riders know the bus service, in `language`', { example: '虹桥人才公寓班车' })
  readonly name!: string;
  @IsDraftText('the name in the other language, like all fields whose name begins with `other`; null: none', orNone)
  readonly otherName!: string | null;
  @IsDraftWord(languages, 'the language of all texts whose field name does not begin with `other`') readonly language!: Language;
  @IsDraftText('IANA time zone; empty: not entered yet', { example: 'Asia/Shanghai' }) readonly timezone!: string;
  @IsDraftText('their web page', orNone) readonly url!: string | null;
  @IsDraftText('the phone number for riders', orNone) readonly phone!: string | null;
  @IsDraftText('the email address for riders', orNone) readonly email!: string | null;
}

export class DraftStop implements pure.DraftStop {
  @IsDraftId('unique within the draft', { example: 'stop-1' }) readonly stopId!: string;
  @IsDraftText('empty: not entered yet', { example: '淞虹路地铁站' }) readonly name!: string;
  @IsDraftText('the name in the other language', { ...orNone, example: 'Songhong Road Station' }) readonly otherName!: string | null;
  @IsDraftNumber(-90, 90, 'latitude, WGS-84; null: not entered yet', { nullable: true, example: 31.2201 }) readonly lat!: number | null;
  @IsDraftNumber(-180, 180, 'longitude, WGS-84; null: not entered yet', { nullable: true, example: 121.35499 }) readonly lon!:
    number | null;
  @IsDraftWord(['gcj02', 'bd09'], 'the coordinate system in which the position was entered; null: WGS-84, not converted', orNone)
  readonly convertedFrom!: 'gcj02' | 'bd09' | null;
  @IsDraftText('where exactly the stop is', orNone) readonly desc!: string | null;
  @IsDraftText('where exactly the stop is, in the other language', orNone) readonly otherDesc!: string | null;
  @IsDraftCount(0, 4, 'GTFS location_type; 0: buses stop here') readonly locationType!: number;
  @IsDraftText('GTFS stop_code', orNone) readonly stopCode!: string | null;
  @IsDraftText('GTFS parent_station', orNone) readonly parentStation!: string | null;
  @IsDraftText('GTFS platform_code', orNone) readonly platformCode!: string | null;
  @IsDraftCount(0, 2, 'GTFS wheelchair_boarding', orNone) readonly wheelchairBoarding!: number | null;
}

export class DraftCall implements pure.DraftCall {
  @IsDraftId('a stop of the draft', { example: 'stop-1' }) readonly stopId!: string;
  @IsDraftCode([0, 1, 2, 3], 'GTFS pickup_type: 0 regular, 1 no boarding, 2 by phone call to the agency, 3 by arrangement with the driver')
  readonly pickupType!: 0 | 1 | 2 | 3;
  @IsDraftCode([0, 1, 2, 3], 'GTFS drop_off_type') readonly dropOffType!: 0 | 1 | 2 | 3;
  @IsDraftFlag('GTFS timepoint: whether buses keep to the time here') readonly timepoint!: boolean;
  @IsDraftText('GTFS stop_headsign', orNone) readonly headsign!: string | null;
  @IsDraftCount(0, 2_147_483_647, 'GTFS stop_sequence of the feed; null: the position of the stop, counted from 1', orNone)
  readonly stopSequence!: number | null;
  @IsDraftNumber(0, 1e9, 'GTFS shape_dist_traveled', orNone) readonly shapeDistTraveled!: number | null;
}

/** The running times of a single departure, if it has its own. */
export class DraftOwnTimes {
  @IsDraftCounts(
    0,
    maxSeconds,
    maxCalls,
    'seconds from each stop to the next, departure to arrival; one fewer than stops. null: not entered yet',
    {
      ...{ withGaps: true, example: [240, 240] },
    },
  )
  readonly sectionSeconds!: readonly (number | null)[];
  @IsDraftCounts(0, maxSeconds, maxCalls, 'seconds for which it stands at each stop but the first and last; missing values are 0')
  readonly dwellSeconds!: readonly number[];
}

export class DraftRunningTimes extends DraftOwnTimes implements pure.RunningTimes {
  @IsDraftTime('applies to departures from the first stop at this time or later; null: from the beginning of the day', orNone)
  readonly from!: string | null;
  @IsDraftTime('applies to departures before this time; null: to the end of the day', { ...orNone, example: '09:30:00' }) readonly until!:
    string | null;
  @IsDraftIds(200, 'applies only on the days of these services; null: on all days', orNone) readonly serviceIds!: readonly string[] | null;
}

export class DraftDepartureChange implements pure.DepartureChange {
  @IsDraftId('on the days of this service', { example: 'weekday' }) readonly serviceId!: string;
  @IsDraftTime('the departure by the sentences; for an added one its own') readonly time!: string;
  @IsDraftWord(
    ['removed', 'moved', 'added', 'kept'],
    'what is done to the departure; `kept`: it leaves as planned, with running times of its own',
  )
  readonly is!: 'removed' | 'moved' | 'added' | 'kept';
  @IsDraftTime('for a moved departure the new time; null for others', { ...orNone, example: '07:35:00' }) readonly to!: string | null;
  @partOf(DraftOwnTimes, 'its own running times; null: those of the way at its time', orNone) readonly runningTimes!: DraftOwnTimes | null;
}

export class DraftWay implements pure.DraftWay {
  @IsDraftId('unique within the draft; the ids of its trips begin with it', { example: 'songhong-0' }) readonly wayId!: string;
  @IsDraftCode([0, 1], 'GTFS direction_id; 0: outbound or a loop, 1: back; null: none', orNone) readonly directionId!: 0 | 1 | null;
  @IsDraftText('the headsign of the bus; null: the name of the last stop', orNone) readonly headsign!: string | null;
  @IsDraftText('the headsign in the other language', orNone) readonly otherHeadsign!: string | null;
  @partsOf(DraftCall, maxCalls, 'the stops in order; a stop may occur twice') readonly stops!: readonly DraftCall[];
  @partsOf(DraftRunningTimes, 2_000, 'the first one that applies to a departure is used; the last applies to all. Empty: not entered yet')
  readonly runningTimes!: readonly DraftRunningTimes[];
  @partsOf(DraftSentence, 500, 'the sentences that generate its departures') readonly sentences!: readonly DraftSentence[];
  @partsOf(DraftDepartureChange, maxChanges, 'single departures that differ from the sentences')
  readonly changes!: readonly DraftDepartureChange[];
  @IsDraftText('the shape in the timetable from which the draft was made; null: none', orNone) readonly shapeId!: string | null;
}

export class DraftRoute implements pure.DraftRoute {
  @IsDraftId('unique within the draft', { example: 'songhong' }) readonly routeId!: string;
  @IsDraftText('GTFS route_short_name; empty: not entered yet', { example: '淞虹路线' }) readonly name!: string;
  @IsDraftText('the name in the other language', orNone) readonly otherName!: string | null;
  @IsDraftText('GTFS route_long_name', orNone) readonly longName!: string | null;
  @IsDraftText('the long name in the other language', orNone) readonly otherLongName!: string | null;
  @IsDraftColor('GTFS route_color: six hexadecimal digits; null: none', '2E6B34') readonly color!: string | null;
  @IsDraftColor('GTFS route_text_color: the colour of text on `color`; null: none') readonly textColor!: string | null;
  @IsDraftCount(0, 1702, 'GTFS route_type; 3: bus') readonly routeType!: number;
  @IsDraftText('GTFS route_desc', orNone) readonly desc!: string | null;
  @IsDraftText('GTFS route_url', orNone) readonly url!: string | null;
  @IsDraftText('the operator; null: the agency itself', orNone) readonly operatedBy!: string | null;
  @partsOf(DraftWay, maxWays, 'its ways, at least one for each direction') readonly ways!: readonly DraftWay[];
}

export class DraftEmptyRun implements pure.EmptyRun {
  @IsDraftId('a stop of the draft') readonly fromStopId!: string;
  @IsDraftId('a stop of the draft') readonly toStopId!: string;
  @IsDraftCount(0, maxSeconds, 'seconds that a bus without riders takes') readonly seconds!: number;
}

export class DraftBlock implements pure.AcceptedBlock {
  @IsDraftId('GTFS block_id') readonly blockId!: string;
  @IsDraftIds(2_000, 'trips that one vehicle runs one after the other; ids that the draft does not have are ignored')
  readonly tripIds!: readonly string[];
}

export class DraftFleetSettings implements pure.DraftFleet {
  @IsDraftCount(0, 86_400, 'the least seconds for which a vehicle stands between two trips', { example: 180 })
  readonly layoverSeconds!: number;
  @IsDraftFlag('whether vehicles may run empty from the end of a trip to the start of the next') readonly allowsEmptyRunning!: boolean;
  @partsOf(DraftEmptyRun, 2_000, 'entered durations of empty runs; others are estimated')
  readonly emptyRuns!: readonly DraftEmptyRun[];
  @partsOf(DraftBlock, 5_000, 'which vehicle runs which trips, as accepted or as in the feed') readonly blocks!: readonly DraftBlock[];
}

export class DraftTransfer {
  @IsDraftId('a stop of the draft') readonly fromStopId!: string;
  @IsDraftId('a stop of the draft') readonly toStopId!: string;
  @IsDraftCount(0, 86_400, 'the walk in seconds') readonly minTransferTime!: number;
}

type TranslationRow = Readonly<Record<pure.CarriedTranslationField, string>>;

/** A row of GTFS `translations.txt`. */
export class DraftTranslation implements TranslationRow {
  @IsDraftText('table_name') readonly tableName!: string;
  @IsDraftText('field_name') readonly fieldName!: string;
  @IsDraftText('language') readonly language!: string;
  @IsDraftText('record_id; empty: the row applies to `fieldValue`') readonly recordId!: string;
  @IsDraftText('record_sub_id; empty: none') readonly recordSubId!: string;
  @IsDraftText('field_value; empty: the row applies to `recordId`') readonly fieldValue!: string;
  @IsDraftText('translation') readonly translation!: string;
}

export class DraftCarriedRows implements pure.CarriedRows {
  @partsOf(DraftTransfer, 50_000, 'walks between stops (GTFS transfers.txt)') readonly transfers!: readonly DraftTransfer[];
  @partsOf(DraftTranslation, 50_000, 'rows of GTFS translations.txt that are not in fields whose name begins with `other`')
  readonly translations!: readonly DraftTranslation[];
  @IsDraftRecord('GTFS feed_info.txt and the feed’s agency_lang; null: none')
  readonly info!: Readonly<Record<string, string | null>> | null;
}

/** The whole content of a draft; it may be unfinished. */
export class DraftContent implements pure.DraftContent {
  @partOf(DraftPlace, 'the agency: its name, language, time zone and contacts') readonly place!: DraftPlace;
  @partsOf(DraftStop, maxStops, 'the stops, and the stations and entrances of a feed') readonly stops!: readonly DraftStop[];
  @partsOf(DraftRoute, maxRoutes, 'in the order in which riders see them') readonly routes!: readonly DraftRoute[];
  @partsOf(DraftRunningDays, 500, 'the services: sets of days with the same trips') readonly services!: readonly DraftRunningDays[];
  @partOf(DraftFleetSettings, 'settings for vehicles and blocks') readonly fleet!: DraftFleetSettings;
  @partOf(DraftCarriedRows, 'data of a feed that drafts keep but cannot edit') readonly carried!: DraftCarriedRows;
}

/** Checks at compile time that both types have the same fields. */
type Alike<One, Other> = [One, Other] extends [Other, One] ? true : never;
/** @public because only the compiler reads it */
export const isWhatIsPure: Alike<DraftContent, pure.DraftContent> = true;
