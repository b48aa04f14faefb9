import { createInterface } from 'node:readline';
import type { Language } from '../language.js';
import type { Consequence, ConsequenceKind } from '../publishing/consequence.js';
import { isYes } from './accepted.js';
import { hints, sayLoading } from './loading.texts.js';

/** Whether a person is at the terminal. */
export const canAsk = (): boolean => process.stdin.isTTY && process.stdout.isTTY;

/** Asks a question at the terminal. @returns whether the answer is yes; false if the input ends without an answer */
export async function asksWhether(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await new Promise<string>((resolve) => {
    lines.once('close', () => resolve(''));
    lines.question(question, (typed) => {
      resolve(typed);
      lines.close();
    });
  });
  return isYes(answer);
}

/**
 * Prints all consequences. Those in `open`, which must be accepted, are marked and printed with the word that accepts them.
 * @param hinting whether to print options with which a consequence can be avoided
 */
export function printConsequences(
  { language, print }: { readonly language: Language; readonly print: (line: string) => void },
  intro: string,
  all: readonly Consequence[],
  open: readonly Consequence[],
  hinting = true,
): void {
  const say = sayLoading(language);
  print(intro);
  const hinted = new Set<ConsequenceKind>();
  for (const consequence of all) {
    const { kind, sentence } = consequence;
    const isOpen = open.includes(consequence);
    print(say(isOpen ? 'mustAccept' : 'consequence', { sentence: sentence[language], kind }));
    const hint = hints[kind];
    if (hinting && isOpen && hint !== undefined && !hinted.has(kind)) print(say('hint', { hint: hint[language] }));
    hinted.add(kind);
  }
}
