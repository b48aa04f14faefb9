/** Local times between which it is dark in most months, so that a bright screen would blind. */
const darkFrom = '18:30';
const lightFrom = '06:00';

/**
 * The colours of the app: those of the night by local time, or if the phone is set to dark.
 * @param clock the local time, like 19:30
 */
export const themeOf = (clock: string, isSystemDark: boolean): 'driver-day' | 'driver-night' =>
  isSystemDark || clock >= darkFrom || clock < lightFrom ? 'driver-night' : 'driver-day';
