import { partsOf } from '../http/route.decorator.js';
import { holidayCalendars } from '../timetables/working-days.service.js';
import type { RunningDays } from '../sentences/running-days.js';
import { IsDraftCode, IsDraftFlag, IsDraftId, IsDraftText, IsDraftWord } from './content-fields.decorator.js';
import { IsDraftDate } from './content-times.decorator.js';

const orNone = { nullable: true } as const;

export class DraftDayException {
  @IsDraftDate('the date') readonly date!: string;
  @IsDraftCode([1, 2], 'GTFS exception_type; 1: it runs on that date, 2: it does not') readonly exceptionType!: 1 | 2;
}

/** Days that have the same buses. Fields as GTFS `calendar.txt`. */
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
