import type { Language } from '../language.js';
import { pastedTexts } from './pasted-results.texts.js';

interface Outcome {
  readonly outcome: 'recorded' | 'duplicate' | 'refused';
}

/** All that became of a text, in a sentence. @example saidOfPasted([{ outcome: 'recorded' }], 'en') // '1 recorded.' */
export function saidOfPasted(results: readonly Outcome[], language: Language): string {
  const parts = (['recorded', 'duplicate', 'refused'] as const).flatMap((outcome) => {
    const count = results.filter((each) => each.outcome === outcome).length;
    return count === 0 ? [] : pastedTexts[outcome][language].replace('{count}', String(count));
  });
  if (parts.length === 0) return pastedTexts.nothing[language];
  return parts.join(pastedTexts.comma[language]) + pastedTexts.fullStop[language];
}
