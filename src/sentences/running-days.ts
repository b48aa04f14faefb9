/** Days that have the same buses. Fields as GTFS `calendar.txt`. */
export interface RunningDays {
  readonly serviceId: string;
  /** What managers call these days; null: told by its days. */
  readonly name: string | null;
  readonly monday: boolean;
  readonly tuesday: boolean;
  readonly wednesday: boolean;
  readonly thursday: boolean;
  readonly friday: boolean;
  readonly saturday: boolean;
  readonly sunday: boolean;
  readonly startDate: string | null;
  readonly endDate: string | null;
  /** `CN`: the State Council's holidays run as Sundays and its make-up working days as Wednesdays. */
  readonly holidayCalendar: string | null;
  readonly exceptions: readonly { readonly date: string; readonly exceptionType: 1 | 2 }[];
}
