/** The step of the studio on which a draft's problem is mended; null: the page of departures. @param code of a `DraftProblem` */
export function stepOfProblem(code: string): 'place' | 'stops' | 'routes' | null {
  if (/^(place-(other-)?name|zone|contact)/.test(code)) return 'place';
  if (/^stops?-(?!twice-in-row)/.test(code)) return 'stops';
  return /^(routes?-|stop-twice-in-row|way-(twice|missing|stop)|nobody-gets|color-|running-times?-|no-time-|too-)/.test(code)
    ? 'routes'
    : null;
}
