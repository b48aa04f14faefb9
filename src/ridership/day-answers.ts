import type { Language } from '../language.js';
import { tableOf, text, type Table } from '../tables/table.js';
import { dateColumn, figureColumns } from './figure-columns.js';
import type { DayAnswer } from './figures.requests.js';
import type { DayTotals } from './ridership.service.js';

/** A day with its figures as the API answers it. */
export const dayAnswer = ({ date, isClosed, isOperating, serviceDay, ...figures }: DayTotals, language: Language): DayAnswer => ({
  date,
  isClosed,
  isOperating,
  reason: serviceDay.reason[language],
  ...figures,
});

export const daysTable = (days: readonly DayTotals[]): Table => tableOf(text('每日', 'Days'), [dateColumn, ...figureColumns], days);
