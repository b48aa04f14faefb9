import type { Figures } from '../ridership/figures.js';
import type { MonthFigures } from './month-figures.js';

/** A month as it was reported, by this program or by an older one. */
export function readFigures({ figures: json }: { readonly figures: string }): MonthFigures {
  const figures = JSON.parse(json) as MonthFigures;
  return 'countedTwice' in figures ? figures : beforeCountedTwice(figures);
}

/** Reported when nobody looked for counts from two sources yet, so that it told of none. */
function beforeCountedTwice(figures: MonthFigures): MonthFigures {
  const { byRoute, byDirection, byDay, byDepartureTime } = figures;
  const none = <F extends Figures>(part: F): F => ({ ...part, countedTwice: 0 });
  const parts = { byRoute: byRoute.map(none), byDirection: byDirection.map(none), byDay: byDay.map(none) };
  return { ...none(figures), ...parts, byDepartureTime: byDepartureTime.map(none) };
}
