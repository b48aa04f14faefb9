import { languages, type Language } from '../../../language.js';
import { offeredReasons, type ReasonKind } from '../../../trip-log/reasons.js';

/** Frequent reasons for an act, as its buttons show them. */
export const frequentReasons = (kind: ReasonKind, language: Language): string[] => offeredReasons(kind, language).map(({ label }) => label);

/**
 * A reason as it is logged: a frequent one in Chinese, whatever the button's language, because riders' pages translate it from there.
 * @example loggedReason('cancelled', 'Vehicle breakdown') // '车辆故障'
 */
export function loggedReason(kind: ReasonKind, typed: string): string {
  const reason = typed.trim();
  for (const language of languages) {
    const frequent = offeredReasons(kind, language).find(({ label }) => label.toLowerCase() === reason.toLowerCase());
    if (frequent !== undefined) return frequent.text;
  }
  return reason;
}
