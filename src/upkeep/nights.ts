import { localDate, minutes, plus, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';

/** A night begins at half past three: the last bus has run, the first has not, and the nightly closing begins an hour later. */
const nightBegins = minutes(-210);

/** The number of backups that are retained. */
const retainedNights = 7;

/** The night whose backup is due. @example nightOf(2024-07-16T03:29+08:00) // '2024-07-15' */
export const nightOf = (now: EpochSeconds, zone: string): ServiceDate => localDate(plus(now, nightBegins), zone);

/** The file name of a backup, which nobody chooses by accident. @param database the name of its file without extension */
export const nightFile = (database: string, night: ServiceDate): string => `${database}-night-${night}.sqlite`;

/** The nights for which there is a file, usable or not; other files are ignored. */
export function nightsAmong(names: readonly string[], database: string): ServiceDate[] {
  const nights = names.map((name) => name.slice(-'2024-07-15.sqlite'.length, -'.sqlite'.length) as ServiceDate);
  return nights.filter((night, index) => /^\d{4}-\d\d-\d\d$/.test(night) && names[index] === nightFile(database, night)).sort();
}

/**
 * The nights whose files are removed after a backup is made: those before the seven that are retained. The one just made is always
 * retained, because its date may be wrong if the clock was.
 * @param whole the nights whose files can be used; others are not counted among the seven
 * @param made the night of the backup just made
 */
export function surplus(all: readonly ServiceDate[], whole: readonly ServiceDate[], made: ServiceDate): ServiceDate[] {
  const others = whole.filter((night) => night !== made).sort();
  const [oldestRetained] = others.slice(-(retainedNights - 1));
  if (others.length < retainedNights - 1 || oldestRetained === undefined) return [];
  return all.filter((night) => night !== made && night < oldestRetained);
}
