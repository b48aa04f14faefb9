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
  @IsDraftId('no two of a draft are the same', { example: 'weekday' }) readonly serviceId!: string;
  @IsDraftText('what managers call these days; null: told by its days', orNone) readonly name!: string | null;
  @IsDraftFlag('whether it runs on Mondays') readonly monday!: boolean;
  @IsDraftFlag('whether it runs on Tuesdays') readonly tuesday!: boolean;
  @IsDraftFlag('whether it runs on Wednesdays') readonly wednesday!: boolean;
  @IsDraftFlag('whether it runs on Thursdays') readonly thursday!: boolean;
  @IsDraftFlag('whether it runs on Fridays') readonly friday!: boolean;
  @IsDraftFlag('whether it runs on Saturdays') readonly saturday!: boolean;
  @IsDraftFlag('whether it runs on Sundays') readonly sunday!: boolean;
  @IsDraftDate('the first date; null: none is said', orNone) readonly startDate!: string | null;
  @IsDraftDate('the last date; null: none is said', orNone) readonly endDate!: string | null;
  @IsDraftWord(holidayCalendars, 'CN: holidays of the State Council run as Sundays, its make-up working days as Wednesdays', orNone)
  readonly holidayCalendar!: string | null;
  @partsOf(DraftDayException, 2_000, 'single dates (GTFS calendar_dates.txt)') readonly exceptions!: readonly DraftDayException[];
}

export class DraftPlace implements pure.DraftPlace {
  @IsDraftText('what riders call those whose buses these are, in `language`', { example: '虹桥人才公寓班车' })
  readonly name!: string;
  @IsDraftText('in the other language; null: none. So are all fields whose name begins with `other`', orNone)
  readonly otherName!: string | null;
  @IsDraftWord(languages, 'in which all names are that do not begin with `other`') readonly language!: Language;
  @IsDraftText('IANA; checked when it is published', { example: 'Asia/Shanghai' }) readonly timezone!: string;
  @IsDraftText('a page of theirs', orNone) readonly url!: string | null;
  @IsDraftText('whom riders can call', orNone) readonly phone!: string | null;
  @IsDraftText('whom riders can write to', orNone) readonly email!: string | null;
}

export class DraftStop implements pure.DraftStop {
  @IsDraftId('no two of a draft are the same', { example: 'stop-1' }) readonly stopId!: string;
  @IsDraftText('empty: nobody has said it yet', { example: '淞虹路地铁站' }) readonly name!: string;
  @IsDraftText('in the other language', { ...orNone, example: 'Songhong Road Station' }) readonly otherName!: string | null;
  @IsDraftNumber(-90, 90, 'WGS-84; null: not said yet', { nullable: true, example: 31.2201 }) readonly lat!: number | null;
  @IsDraftNumber(-180, 180, 'WGS-84; null: not said yet', { nullable: true, example: 121.35499 }) readonly lon!: number | null;
  @IsDraftWord(['gcj02', 'bd09'], 'the coordinates in which it was entered, where they were converted', orNone)
  readonly convertedFrom!: 'gcj02' | 'bd09' | null;
  @IsDraftText('where exactly', orNone) readonly desc!: string | null;
  @IsDraftText('where exactly, in the other language', orNone) readonly otherDesc!: string | null;
  @IsDraftCount(0, 4, 'GTFS location_type; 0: buses stop here') readonly locationType!: number;
  @IsDraftText('GTFS stop_code', orNone) readonly stopCode!: string | null;
  @IsDraftText('GTFS parent_station', orNone) readonly parentStation!: string | null;
  @IsDraftText('GTFS platform_code', orNone) readonly platformCode!: string | null;
  @IsDraftCount(0, 2, 'GTFS wheelchair_boarding', orNone) readonly wheelchairBoarding!: number | null;
}

export class DraftCall implements pure.DraftCall {
  @IsDraftId('a stop of the draft', { example: 'stop-1' }) readonly stopId!: string;
  @IsDraftCode([0, 1, 2, 3], 'GTFS pickup_type: 0 as usual, 1 nobody boards, 2 after a call, 3 by a word to the driver')
  readonly pickupType!: 0 | 1 | 2 | 3;
  @IsDraftCode([0, 1, 2, 3], 'GTFS drop_off_type') readonly dropOffType!: 0 | 1 | 2 | 3;
  @IsDraftFlag('GTFS timepoint: whether buses keep to the time here') readonly timepoint!: boolean;
  @IsDraftText('GTFS stop_headsign', orNone) readonly headsign!: string | null;
  @IsDraftCount(0, 2_147_483_647, 'GTFS stop_sequence, as a feed has it; null: its place, from 1', orNone)
  readonly stopSequence!: number | null;
  @IsDraftNumber(0, 1e9, 'GTFS shape_dist_traveled', orNone) readonly shapeDistTraveled!: number | null;
}

/** The running times of a single departure, if it has its own. */
export class DraftOwnTimes {
  @IsDraftCounts(0, maxSeconds, maxCalls, 'from each stop to the next, departure to arrival; one less than stops. null: not said yet', {
    ...{ withGaps: true, example: [240, 240] },
  })
  readonly sectionSeconds!: readonly (number | null)[];
  @IsDraftCounts(0, maxSeconds, maxCalls, 'how long it stands at each stop but the first and last; where the list is shorter, 0')
  readonly dwellSeconds!: readonly number[];
}

export class DraftRunningTimes extends DraftOwnTimes implements pure.RunningTimes {
  @IsDraftTime('departures from the first stop from then on; null: from the beginning of the day', orNone)
  readonly from!: string | null;
  @IsDraftTime('and before this; null: to the end of the day', { ...orNone, example: '09:30:00' }) readonly until!: string | null;
  @IsDraftIds(200, 'only on the days of these services; null: always', orNone) readonly serviceIds!: readonly string[] | null;
}

export class DraftDepartureChange implements pure.DepartureChange {
  @IsDraftId('on the days of this service', { example: 'weekday' }) readonly serviceId!: string;
  @IsDraftTime('as the sentences have it; of an added one its own') readonly time!: string;
  @IsDraftWord(['removed', 'moved', 'added', 'kept'], '`kept`: only its running times are its own')
  readonly is!: 'removed' | 'moved' | 'added' | 'kept';
  @IsDraftTime('of a moved one: when it leaves instead', { ...orNone, example: '07:35:00' }) readonly to!: string | null;
  @partOf(DraftOwnTimes, 'its own running times; null: those of its time', orNone) readonly runningTimes!: DraftOwnTimes | null;
}

export class DraftWay implements pure.DraftWay {
  @IsDraftId('no two of a draft are the same; the ids of its trips begin with it', { example: 'songhong-0' }) readonly wayId!: string;
  @IsDraftCode([0, 1], '0: there, 1: back; null: it has none. A circle has 0', orNone) readonly directionId!: 0 | 1 | null;
  @IsDraftText('what the bus shows; null: the name of the last stop', orNone) readonly headsign!: string | null;
  @IsDraftText('the same in the other language', orNone) readonly otherHeadsign!: string | null;
  @partsOf(DraftCall, maxCalls, 'the stops in their order; the same may stand in it twice') readonly stops!: readonly DraftCall[];
  @partsOf(
    DraftRunningTimes,
    2_000,
    'the first that fits a departure holds, the last one fits all; empty: nobody has said how long it takes',
  )
  readonly runningTimes!: readonly DraftRunningTimes[];
  @partsOf(DraftSentence, 500, 'what departures there are') readonly sentences!: readonly DraftSentence[];
  @partsOf(DraftDepartureChange, maxChanges, 'single departures that are unlike what the sentences say')
  readonly changes!: readonly DraftDepartureChange[];
  @IsDraftText('the shape of the timetable from which the draft was made', orNone) readonly shapeId!: string | null;
}

export class DraftRoute implements pure.DraftRoute {
  @IsDraftId('no two of a draft are the same', { example: 'songhong' }) readonly routeId!: string;
  @IsDraftText('what people call it (GTFS route_short_name)', { example: '淞虹路线' }) readonly name!: string;
  @IsDraftText('in the other language', orNone) readonly otherName!: string | null;
  @IsDraftText('GTFS route_long_name', orNone) readonly longName!: string | null;
  @IsDraftText('the same in the other language', orNone) readonly otherLongName!: string | null;
  @IsDraftColor('six hexadecimal digits; null: none', '2E6B34') readonly color!: string | null;
  @IsDraftColor('of what is written on `color`, likewise') readonly textColor!: string | null;
  @IsDraftCount(0, 1702, 'GTFS route_type; 3: bus') readonly routeType!: number;
  @IsDraftText('GTFS route_desc', orNone) readonly desc!: string | null;
  @IsDraftText('GTFS route_url', orNone) readonly url!: string | null;
  @IsDraftText('who runs it, where that is somebody else', orNone) readonly operatedBy!: string | null;
  @partsOf(DraftWay, maxWays, 'how it may be driven: at least one a direction') readonly ways!: readonly DraftWay[];
}

export class DraftEmptyRun implements pure.EmptyRun {
  @IsDraftId('a stop of the draft') readonly fromStopId!: string;
  @IsDraftId('a stop of the draft') readonly toStopId!: string;
  @IsDraftCount(0, maxSeconds, 'how long a bus without riders takes') readonly seconds!: number;
}

export class DraftBlock implements pure.AcceptedBlock {
  @IsDraftId('GTFS block_id') readonly blockId!: string;
  @IsDraftIds(2_000, 'trips that one bus runs one after the other; ids that the draft does not have are passed over')
  readonly tripIds!: readonly string[];
}

export class DraftFleetSettings implements pure.DraftFleet {
  @IsDraftCount(0, 86_400, 'how long a bus stands between two trips at least', { example: 180 }) readonly layoverSeconds!: number;
  @IsDraftFlag('whether buses may run empty from where a trip ends to where the next begins') readonly allowsEmptyRunning!: boolean;
  @partsOf(DraftEmptyRun, 2_000, 'where somebody said how long that takes; elsewhere it is estimated')
  readonly emptyRuns!: readonly DraftEmptyRun[];
  @partsOf(DraftBlock, 5_000, 'which bus runs which trips, as accepted or as a feed has it') readonly blocks!: readonly DraftBlock[];
}

export class DraftTransfer {
  @IsDraftId('a stop of the draft') readonly fromStopId!: string;
  @IsDraftId('a stop of the draft') readonly toStopId!: string;
  @IsDraftCount(0, 86_400, 'seconds') readonly minTransferTime!: number;
}

type TranslationRow = Readonly<Record<pure.CarriedTranslationField, string>>;

/** A row of GTFS `translations.txt`. */
export class DraftTranslation implements TranslationRow {
  @IsDraftText('table_name') readonly tableName!: string;
  @IsDraftText('field_name') readonly fieldName!: string;
  @IsDraftText('language') readonly language!: string;
  @IsDraftText('record_id; empty: of `fieldValue`') readonly recordId!: string;
  @IsDraftText('record_sub_id; empty: none') readonly recordSubId!: string;
  @IsDraftText('field_value; empty: of `recordId`') readonly fieldValue!: string;
  @IsDraftText('translation') readonly translation!: string;
}

export class DraftCarriedRows implements pure.CarriedRows {
  @partsOf(DraftTransfer, 50_000, 'walks between stops (GTFS transfers.txt)') readonly transfers!: readonly DraftTransfer[];
  @partsOf(DraftTranslation, 50_000, 'rows of GTFS translations.txt other than the names that begin with `other`')
  readonly translations!: readonly DraftTranslation[];
  @IsDraftRecord('GTFS feed_info.txt, and what else a feed says of itself; null: it does not')
  readonly info!: Readonly<Record<string, string | null>> | null;
}

/** The whole content of a draft; it may be unfinished. */
export class DraftContent implements pure.DraftContent {
  @partOf(DraftPlace, 'whose buses these are') readonly place!: DraftPlace;
  @partsOf(DraftStop, maxStops, 'stops, and what a feed says of stations around them') readonly stops!: readonly DraftStop[];
  @partsOf(DraftRoute, maxRoutes, 'in the order in which riders see them') readonly routes!: readonly DraftRoute[];
  @partsOf(DraftRunningDays, 500, 'days that have the same buses') readonly services!: readonly DraftRunningDays[];
  @partOf(DraftFleetSettings, 'what is said of the buses') readonly fleet!: DraftFleetSettings;
  @partOf(DraftCarriedRows, 'what a feed said and nobody edits here') readonly carried!: DraftCarriedRows;
}

/** Checks at compile time that both types have the same fields. */
type Alike<One, Other> = [One, Other] extends [Other, One] ? true : never;
/** @public because only the compiler reads it */
export const isWhatIsPure: Alike<DraftContent, pure.DraftContent> = true;
