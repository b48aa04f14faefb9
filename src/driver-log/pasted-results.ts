import type { SignedInAccount } from '../accounts/signed-in.decorator.js';
import type { Language } from '../language.js';
import { pastedTexts } from './pasted-results.texts.js';

/** The result of a note that was pasted together with events. */
export interface PastedNoteResult {
  readonly noteId: string | null;
  readonly outcome: 'recorded' | 'duplicate' | 'refused';
  readonly code?: string;
  readonly detail?: string;
}
/** Records pasted notes; the feature that stores notes registers it. */
export type TakeNotes = (manager: SignedInAccount, notes: readonly unknown[], language: Language) => Promise<PastedNoteResult[]>;

interface Outcome {
  readonly outcome: 'recorded' | 'duplicate' | 'refused';
}

/** Sums up the results of a pasted text in a sentence. @example summaryOfPasted([{ outcome: 'recorded' }], 'en') // '1 recorded.' */
export function summaryOfPasted(results: readonly Outcome[], language: Language): string {
  const parts = (['recorded', 'duplicate', 'refused'] as const).flatMap((outcome) => {
    const count = results.filter((each) => each.outcome === outcome).length;
    return count === 0 ? [] : pastedTexts[outcome][language].replace('{count}', String(count));
  });
  if (parts.length === 0) return pastedTexts.nothing[language];
  return parts.join(pastedTexts.comma[language]) + pastedTexts.fullStop[language];
}
