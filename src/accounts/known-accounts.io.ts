import { IsNull, type EntityManager } from 'typeorm';
import { Refusal } from '../errors.js';
import { nameKey } from '../fields.js';
import { Account } from './account.entity.js';
import { accountNamed, holderOf } from './account-rules.js';
import { isLongEnough, leastLength, type Role } from './roles.js';
import { accountsRefusals } from './accounts.refusals.js';

export async function getAccount(rows: EntityManager, agencyId: string, accountId: string): Promise<Account> {
  const isId = /^[\w-]{1,64}$/.test(accountId);
  const account = isId ? await rows.findOneBy(Account, { agencyId, accountId }) : null;
  if (account === null) throw new Refusal(accountsRefusals['account-not-found'], { accountId });
  return account;
}

/** The index on names decides: a copy of the program that does not take turns may add one at the same moment. */
export async function insertAccount(rows: EntityManager, account: Account): Promise<void> {
  const { agencyId, accountId, name } = account;
  await rows.createQueryBuilder().insert().into(Account).values(account).orIgnore().execute();
  if (!(await rows.existsBy(Account, { agencyId, accountId })))
    throw new Refusal(accountsRefusals['account-name-taken'], { name, known: name });
}

/** Whose name it is where somebody signs in with it. */
export async function findNamed(rows: EntityManager, agencyId: string, name: string): Promise<Account | null> {
  // Two reads, each along its index: together in one, SQLite reads all accounts.
  const exactly = await rows.findBy(Account, { agencyId, name });
  const alike = await rows.findBy(Account, { agencyId, nameKey: nameKey(name) });
  return accountNamed([...exactly, ...alike], name);
}

/** Nobody goes by a name that somebody has who may sign in. */
export async function refuseTaken(
  rows: EntityManager,
  { agencyId, accountId, name, disabledAt }: Account,
  code: 'account-name-taken' | 'account-name-given-away' = 'account-name-taken',
): Promise<void> {
  if (disabledAt !== null) return;
  const holder = holderOf(await rows.findBy(Account, { agencyId, disabledAt: IsNull() }), name, accountId);
  if (holder !== null) throw new Refusal(accountsRefusals[code], { name, accountId, known: holder.name });
}

/** Somebody must be left who can let others in. */
export async function refuseLastManager(rows: EntityManager, { agencyId, role, disabledAt }: Account): Promise<void> {
  if (role !== 'manager' || disabledAt !== null) return;
  const managers = await rows.countBy(Account, { agencyId, role: 'manager', disabledAt: IsNull() });
  if (managers <= 1) throw new Refusal(accountsRefusals['last-manager']);
}

export function refuseShort(role: Role, password: string): void {
  if (!isLongEnough(role, password)) throw new Refusal(accountsRefusals['password-too-short'], { least: leastLength[role] });
}
