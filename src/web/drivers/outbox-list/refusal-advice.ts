import type { Language } from '../../../language.js';
import type { Row } from '../rows.js';
import { refusalAdviceTexts } from './refusal-advice.texts.js';

/** What can be done with a row that the server refused. */
export type RefusedAction = 'copy' | 'again' | 'void';

/** The action that fits each refusal code best. */
const fitting = {
  'event-malformed': 'copy',
  'event-conflict': 'copy',
  'undo-of-another-trip': 'void',
  'undo-not-allowed': 'copy',
  'trip-not-found': 'copy',
  'stop-not-on-trip': 'copy',
  'service-date-out-of-range': 'copy',
  'trip-is-planned': 'void',
  'trip-not-yet': 'void',
  'route-not-found': 'copy',
  'log-unavailable': 'again',
  'note-malformed': 'copy',
  'note-conflict': 'copy',
  'message-not-found': 'void',
} as const satisfies Record<keyof typeof refusalAdviceTexts, RefusedAction>;

/** All codes with advice of their own; `test/driver-refusals.spec.ts` compares them with the server's refusals. */
export const advisedCodes: readonly string[] = Object.keys(fitting);

const isAdvised = (code: string): code is keyof typeof fitting => advisedCodes.includes(code);

/** Why a row was refused, and which action fits. For an unknown code the server's words are shown, to be copied for a manager. */
export function refusalAdvice(
  { refusal }: Pick<Row, 'refusal'>,
  language: Language,
): { readonly action: RefusedAction; readonly why: string } {
  const { code = '', detail = '' } = refusal ?? {};
  return isAdvised(code) ? { action: fitting[code], why: refusalAdviceTexts[code][language] } : { action: 'copy', why: detail };
}

/** All three actions, the most fitting one first. */
export const actionsInOrder = (first: RefusedAction): readonly RefusedAction[] => [
  first,
  ...(['copy', 'again', 'void'] as const).filter((action) => action !== first),
];
