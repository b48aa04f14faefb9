import { IsNull, type EntityManager } from 'typeorm';
import { Refusal } from '../errors.js';
import { nameKey } from '../fields.js';
import { Account } from './account.entity.js';
import { accountNamed, holderOf } from './account-rules.js';
import { isLongEnough, leastLength, type Role } from './roles.js';
import { accountsRefusals } from './accounts.refusals.js';

export async function getAccount(rows: EntityManager, agencyId: string, accountId: string): Promise<Account> {
  // Other texts never are an id, and some of them PostgreSQL would not accept.
  const mayBeId = /^[\w-]{1,64}$/.test(accountId);
  const account = mayBeId ? await rows.findOneBy(Account, { agencyId, accountId }) : null;
  if (account === null) throw new Refusal(accountsRefusals['account-not-found'], { accountId });
  return account;
}

/**
 * Inserts an account. If the unique index on the keys of names prevents it, nothing is inserted and the name is taken: another copy of the program
 * may add the same name at the same moment, which `refuseTakenName` cannot see.
 * @throws Refusal `account-name-taken`
 */
export async function insertAccount(rows: EntityManager, account: Account): Promise<void> {
  const { agencyId, accountId, name } = account;
  await rows.createQueryBuilder().insert().into(Account).values(account).orIgnore().execute();
  if (!(await rows.existsBy(Account, { agencyId, accountId })))
    throw new Refusal(accountsRefusals['account-name-taken'], { name, known: name });
}

/** The account to which a name belongs, in any spelling; it may be disabled. */
export async function findNamed(rows: EntityManager, agencyId: string, name: string): Promise<Account | null> {
  // Two queries, each along its index: joined by OR, SQLite would scan all accounts.
  const exactly = await rows.findBy(Account, { agencyId, name });
  const alike = await rows.findBy(Account, { agencyId, nameKey: nameKey(name) });
  return accountNamed([...exactly, ...alike], name);
}

/**
 * Refuses the name of an account if another enabled account has it in any spelling. If the account itself is disabled, any name is allowed.
 * @param code `account-name-given-away` if the account is to be enabled again
 */
export async function refuseTakenName(
  rows: EntityManager,
  { agencyId, accountId, name, disabledAt }: Account,
  code: 'account-name-taken' | 'account-name-given-away' = 'account-name-taken',
): Promise<void> {
  if (disabledAt !== null) return;
  const holder = holderOf(await rows.findBy(Account, { agencyId, disabledAt: IsNull() }), name, accountId);
  if (holder !== null) throw new Refusal(accountsRefusals[code], { name, accountId, known: holder.name });
}

/** Refuses if the account is the only enabled manager: one must remain to administer the accounts. */
export async function refuseLastManager(rows: EntityManager, { agencyId, role, disabledAt }: Account): Promise<void> {
  if (role !== 'manager' || disabledAt !== null) return;
  const managers = await rows.countBy(Account, { agencyId, role: 'manager', disabledAt: IsNull() });
  if (managers <= 1) throw new Refusal(accountsRefusals['last-manager']);
}

export function refuseShortPassword(role: Role, password: string): void {
  if (!isLongEnough(role, password)) throw new Refusal(accountsRefusals['password-too-short'], { least: leastLength[role] });
}
