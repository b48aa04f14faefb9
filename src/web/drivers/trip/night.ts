/** Between these times of day on the clocks of the place it is dark in most months, and a bright screen blinds. */
const darkFrom = '18:30';
const lightFrom = '06:00';

/**
 * The colours of the app: those of the night by the hour, or because the phone itself is set to dark.
 * @param clock the time of day, like 19:30
 */
export const themeOf = (clock: string, isSystemDark: boolean): 'driver-day' | 'driver-night' =>
  isSystemDark || clock >= darkFrom || clock < lightFrom ? 'driver-night' : 'driver-day';
