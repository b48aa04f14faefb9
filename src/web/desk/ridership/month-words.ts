import type { Language, Say } from '../../../language.js';
import { monthText } from '../../shared/dates.js';
import type { Schema } from '../../shared/schema.js';
import { figure, orUnknown, percent } from '../parts/figures.js';
import type { ridershipTexts } from './ridership.texts.js';
import { hasAnyData, isWhole } from './completeness.js';

type SayRidership = Say<keyof typeof ridershipTexts>;
type Month = Schema<'MonthAnswer'>;

/** The first sentence of the page of a month. */
export function leadOf(month: Month, say: SayRidership, language: Language): string {
  const { boardings, coverage, unlogged, operated, counted, boardingsPerOperatingDay, isClosed } = month;
  const params = {
    month: monthText(month.month, language),
    boardings: orUnknown(boardings),
    coverage: percent(coverage),
    unlogged: figure(unlogged),
  };
  if (!hasAnyData(month) || boardings === null) return say('leadNothing', params);
  if (!isWhole(month) && counted < operated * 0.95) return say('leadPart', params);
  if (!isWhole(month)) return say('leadUnlogged', params);
  return say(isClosed ? 'leadWhole' : 'leadSoFar', { ...params, perDay: orUnknown(boardingsPerOperatingDay, 1) });
}

/** The bands between which the month's true figure lies, one sentence each. */
export function bandLines(month: Month, say: SayRidership): string[] {
  const { operated, counted, unlogged, estimate, estimateIfUnloggedRan } = month;
  const band = (key: 'bandEstimate' | 'bandIfRan', of: { readonly low: number; readonly high: number }): string =>
    say(key, { low: figure(of.low), high: figure(of.high), unlogged: figure(unlogged) });
  const ran =
    counted === operated
      ? say(unlogged === 0 ? 'bandNone' : 'bandCounted')
      : estimate === null
        ? say('bandUnknown')
        : band('bandEstimate', estimate);
  return unlogged > 0 && estimateIfUnloggedRan !== null ? [ran, band('bandIfRan', estimateIfUnloggedRan)] : [ran];
}

/** The `why` of the API that lists the trips of a warning; left out: all trips to look at. */
const whyOf: Partial<Record<Schema<'WarningAnswer'>['code'], string>> = {
  'trips-unlogged': 'unlogged',
  'counted-twice': 'counted-twice',
  'dates-suspect': 'date-suspect',
};

/** The page that a warning leads to. */
export function placeOf(
  code: Schema<'WarningAnswer'>['code'],
  month: string,
): { readonly name: string; readonly query: Readonly<Record<string, string>> } {
  if (code === 'days-open' || code === 'reconstructed') return { name: 'today', query: {} };
  const why = whyOf[code];
  return { name: 'ridership-attention', query: why === undefined ? { month } : { month, why } };
}
