import type { Language, Text } from '../language.js';

/** Actors without an account: whoever runs the program on its machine. The audit log stores them in the field `by` of `after`. */
export const commandLine = 'command line';
export const firstStart = 'first start';
type Accountless = typeof commandLine | typeof firstStart;

/** Who makes a change, and in which agency: a signed-in account, the command line or the program. */
export interface Actor {
  readonly agencyId: string;
  /** null: no account. */
  readonly accountId: string | null;
  /** The actor without an account; left out: an account acted, or the program by itself. */
  readonly by?: Accountless;
}

const accountlessNames: Readonly<Record<Accountless, Text>> = {
  [commandLine]: { 'zh-CN': '命令行', en: 'command line' },
  [firstStart]: { 'zh-CN': '首次启动', en: 'first start' },
};
const theProgram: Text = { 'zh-CN': '程序自身', en: 'the program itself' };

/**
 * The author of a change, for readers of the audit log.
 * @param name of the account; null: no account made the change
 * @param after the audited state, which may contain `by`
 * @example authorOf(null, { by: 'command line' }, 'zh-CN') // '命令行'
 */
export function authorOf(name: string | null, after: object | null, language: Language): string {
  const { by } = (after ?? {}) as { by?: Accountless };
  return name ?? ((by === undefined ? undefined : accountlessNames[by]) ?? theProgram)[language];
}
