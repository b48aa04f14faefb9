import type { Language, Text } from '../language.js';

/** What acts without an account, for whoever owns the machine. The audit log keeps it in `after`, as `by`. */
export const commandLine = 'command line';
export const firstStart = 'first start';
type Accountless = typeof commandLine | typeof firstStart;

/** Who does something, and in which agency. Whoever is signed in is one. */
export interface Actor {
  readonly agencyId: string;
  /** null: nobody was signed in. */
  readonly accountId: string | null;
  /** What acted without an account; left out where there is one, and where it was the program itself. */
  readonly by?: Accountless;
}

const told: Readonly<Record<Accountless, Text>> = {
  [commandLine]: { 'zh-CN': '命令行', en: 'command line' },
  [firstStart]: { 'zh-CN': '首次启动', en: 'first start' },
};
const theProgram: Text = { 'zh-CN': '程序自身', en: 'the program itself' };

/**
 * Who made a change, for whoever reads the audit log: never nobody.
 * @param name of the account; null: it was made without one
 * @example authorOf(null, { by: 'command line' }, 'zh-CN') // '命令行'
 */
export function authorOf(name: string | null, after: object | null, language: Language): string {
  const { by } = (after ?? {}) as { by?: Accountless };
  return name ?? ((by === undefined ? undefined : told[by]) ?? theProgram)[language];
}
