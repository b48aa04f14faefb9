// The page that compares months: states, summary, finding, and the chart’s data.
import type { Language, Say } from '../../../language.js';
import type { DrawnMonth } from '../charts/months-chart.js';
import { monthText } from '../../shared/dates.js';
import type { Schema } from '../../shared/schema.js';
import { figure, orUnknown, percent } from '../parts/figures.js';
import type { ridershipTexts } from './ridership.texts.js';
import { hasAnyData, isWhole } from './completeness.js';

type SayRidership = Say<keyof typeof ridershipTexts>;
export type MonthTotals = Schema<'MonthTotalsAnswer'>;

/** The key of a month's state: frozen, frozen but the log differs, not frozen, or not over. */
export const stateOf = ({ status, differs, isClosed }: MonthTotals): 'stateFrozen' | 'stateDiffers' | 'stateLive' | 'stateOpen' =>
  status === 'frozen' ? (differs ? 'stateDiffers' : 'stateFrozen') : isClosed ? 'stateLive' : 'stateOpen';

export function monthsLead(months: readonly MonthTotals[], say: SayRidership, language: Language): string {
  const last = [...months].reverse().find((month) => hasAnyData(month) && month.boardings !== null);
  if (last === undefined) return say('monthsLeadNone');
  const params = { month: monthText(last.month, language), boardings: orUnknown(last.boardings) };
  return say(isWhole(last) ? 'monthsLeadOne' : 'monthsLeadPart', params);
}

/** The busiest of the months that are over and were counted completely. */
export function monthsFinding(months: readonly MonthTotals[], say: SayRidership, language: Language): string {
  const whole = months.flatMap((month) => {
    const { boardingsPerOperatingDay: perDay, isClosed } = month;
    return isWhole(month) && isClosed && perDay !== null ? [{ month: month.month, perDay }] : [];
  });
  const greatest = whole.reduce<(typeof whole)[number] | undefined>((a, b) => (a === undefined || b.perDay > a.perDay ? b : a), undefined);
  if (whole.length < 2 || greatest === undefined) return say('monthsFindingFew');
  return say('monthsFinding', { month: monthText(greatest.month, language), perDay: figure(greatest.perDay, 1) });
}

/** The chart's months; the first of a year has the year below its name. */
export function drawnMonths(months: readonly MonthTotals[], say: SayRidership, language: Language): DrawnMonth[] {
  return months.map((month, index) => {
    const { boardingsPerOperatingDay: value, operatingDays, reconstructed, estimate, coverage } = month;
    const isNewYear = index === 0 || month.month.endsWith('-01');
    const name = language === 'en' ? monthText(month.month, language).slice(0, 3) : `${Number(month.month.slice(5))} 月`;
    const isPartial = !isWhole(month);
    return {
      name: isNewYear ? `${name}\n${month.month.slice(0, 4)}` : name,
      value,
      isReconstructed: reconstructed > 0,
      isPartial,
      band:
        isPartial && estimate !== null && operatingDays > 0 && estimate.high > estimate.low
          ? { low: estimate.low / operatingDays, high: estimate.high / operatingDays }
          : null,
      description: [
        monthText(month.month, language),
        `${say('perDayHead')} ${orUnknown(value, 1)}`,
        say('coverage', { coverage: percent(coverage) }),
        ...(reconstructed > 0 ? [say('reconstructedShort')] : []),
      ].join(say('comma')),
    };
  });
}
