import type { Language } from '../../../language.js';
import type { ReportKey } from './report.texts.js';
import { sayingIn } from './saying.js';

const standard: readonly ReportKey[] = ['signParty', 'signOwner', 'signManager'];

/** Who signs the report: the lines that a manager wrote, the same in all languages; else the program's standard signers. */
export function signersOf(written: string | null, languages: readonly Language[]): string[] {
  const names = (written ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return names.length > 0 ? names : standard.map((key) => languages.map((language) => sayingIn(language)(key)).join(' '));
}
