import { localDate, minutes, plus, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';

/** From half past three: the last bus has run, the first has not, and the nightly closing begins an hour later. */
const nightBegins = minutes(-210);

/** So many backups are kept. */
const nightsKept = 7;

/** The night whose backup is due by now. @example nightOf(2024-07-16T03:29+08:00) // '2024-07-15' */
export const nightOf = (now: EpochSeconds, zone: string): ServiceDate => localDate(plus(now, nightBegins), zone);

/** A name that nobody gives a file by accident. @param database name of its file without the ending */
export const nightFile = (database: string, night: ServiceDate): string => `${database}-night-${night}.sqlite`;

/** The nights of which there is a file, whatever is in it; other files are none of the program's. */
export function nightsAmong(names: readonly string[], database: string): ServiceDate[] {
  const nights = names.map((name) => name.slice(-'2024-07-15.sqlite'.length, -'.sqlite'.length) as ServiceDate);
  return nights.filter((night, index) => /^\d{4}-\d\d-\d\d$/.test(night) && names[index] === nightFile(database, night)).sort();
}

/**
 * The nights whose files go once another one is made: those before the seven that are kept. The one just made is among these,
 * whatever its date: the clock may have been wrong.
 * @param whole the nights whose files can be used; others are not counted among the seven
 */
export function surplus(all: readonly ServiceDate[], whole: readonly ServiceDate[], made: ServiceDate): ServiceDate[] {
  const others = whole.filter((night) => night !== made).sort();
  const [oldestKept] = others.slice(-(nightsKept - 1));
  if (others.length < nightsKept - 1 || oldestKept === undefined) return [];
  return all.filter((night) => night !== made && night < oldestKept);
}
