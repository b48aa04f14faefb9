// How the trips of a month add up: as a sum, and as parts of a bar.
import { figure } from '../parts/figures.js';

const partNames = ['onTime', 'early', 'late', 'cancelled', 'unlogged'] as const;
export type PartName = (typeof partNames)[number];
export type Parts = Readonly<Record<PartName, number>> & { readonly scheduled: number };

/** What became of the scheduled trips. Early ones are listed only if there are any. */
export const partsOf = (parts: Parts): { readonly name: PartName; readonly trips: number }[] =>
  partNames.filter((name) => name !== 'early' || parts.early > 0).map((name) => ({ name, trips: parts[name] }));

/** @example sumText({ scheduled: 920, onTime: 889, early: 0, late: 29, cancelled: 2, unlogged: 0 }) // '920 = 889 + 29 + 2 + 0' */
export const sumText = (parts: Parts): string =>
  `${figure(parts.scheduled)} = ${partsOf(parts)
    .map(({ trips }) => figure(trips))
    .join(' + ')}`;

/** Relative widths of the bar's parts; a part that is not 0 is at least 1/160 of the bar, so that it is visible. */
export const widthsOf = (parts: Parts): Readonly<Record<PartName, number>> =>
  Object.fromEntries(partNames.map((name) => [name, parts[name] === 0 ? 0 : Math.max(parts[name], parts.scheduled / 160)])) as Record<
    PartName,
    number
  >;
