import type { Language } from '../../../language.js';
import type { ReportKey } from './report.texts.js';
import { sayingIn } from './saying.js';

const standard: readonly ReportKey[] = ['signParty', 'signOwner', 'signManager'];

/** Who signs the paper: the names that a manager wrote, a line each, as they are in every language; else those that the program has. */
export function signersOf(written: string | null, languages: readonly Language[]): string[] {
  const names = (written ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return names.length > 0 ? names : standard.map((key) => languages.map((language) => sayingIn(language)(key)).join(' '));
}
