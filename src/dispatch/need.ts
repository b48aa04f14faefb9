/** What needs a person. */
export const needCodes = [
  'not-started',
  'trips-without-crew',
  'never-ended',
  'never-logged',
  'full-often',
  'phone-unsent',
  'phone-silent',
  'report-open',
  'rows-refused',
  'totals-differed',
  'upkeep',
  'month-to-freeze',
  'working-days-missing',
] as const;
export type NeedCode = (typeof needCodes)[number];

/** When it has to be done, the most urgent first. */
export const urgencies = ['now', 'today', 'tomorrow', 'week'] as const;
export type Urgency = (typeof urgencies)[number];
