import { Injectable, Logger } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import type { SignedInAccount } from '../accounts/signed-in.decorator.js';
import { ManagersChanges, type Decision } from '../accounts/managers-changes.service.js';
import { toldInLog } from '../database/database-away.js';
import { namesOthers, type Claim } from './authors.js';
import { DevicesService } from './devices.service.js';
import type { SaidDevice } from './said-device.js';

const nobody: ReadonlySet<string> = new Set();

/** Whose word somebody may bring: a row never waits for a driver who is gone. */
@Injectable()
export class Authors {
  private readonly log = new Logger('authors');

  constructor(
    private readonly accounts: AccountsService,
    private readonly devices: DevicesService,
    private readonly managers: ManagersChanges,
  ) {}

  /**
   * Of everybody who has used the phone that it comes from, disabled by now or not; a manager of anybody in the agency.
   * @param raw the events or notes as they were sent
   */
  async find(
    { agencyId, accountId, role }: SignedInAccount,
    raw: readonly unknown[],
    device: SaidDevice | null,
  ): Promise<ReadonlySet<string>> {
    // Most requests bring the sender's own words, and nothing is read for these.
    if (!namesOthers(raw, accountId)) return nobody;
    if (role === 'manager') return new Set((await this.accounts.list(agencyId)).map((account) => account.accountId));
    return device === null ? nobody : this.devices.listUsers(agencyId, device.deviceId);
  }

  /**
   * Keeps for managers who was named as the author of what is kept in the sender's name. What was said is on disk by now, so nothing is
   * refused because of it.
   * @param subject what holds the rows
   */
  async noteClaims(sender: SignedInAccount, subject: string, device: SaidDevice | null, claims: readonly Claim[]): Promise<void> {
    if (claims.length === 0) return;
    const after = { device: device?.deviceId ?? null, claims };
    const change = { action: 'author-claimed', subject, before: null, after };
    const decide = (): Promise<Decision<void>> => Promise.resolve({ result: undefined, change });
    await this.managers
      .change(sender, null, decide)
      .catch((error: unknown) => this.log.warn(`who was named as author is not noted: ${toldInLog(error)}`));
  }
}
