import { Injectable, Logger } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import type { SignedInAccount } from '../accounts/signed-in.decorator.js';
import { ManagersChanges, type Decision } from '../accounts/managers-changes.service.js';
import { toldInLog } from '../database/database-away.js';
import { namesOthers, type Claim } from './authors.js';
import { DevicesService } from './devices.service.js';
import type { DeviceReport } from './device-report.js';

const nobody: ReadonlySet<string> = new Set();

/** Decides for which authors a sender may deliver events and notes. So rows of a driver whose account was disabled can still be sent. */
@Injectable()
export class Authors {
  private readonly log = new Logger('authors');

  constructor(
    private readonly accounts: AccountsService,
    private readonly devices: DevicesService,
    private readonly managers: ManagersChanges,
  ) {}

  /**
   * A driver may deliver for all accounts that have used the phone, including disabled ones; a manager for all accounts of the agency.
   * @param raw the events or notes as they were sent
   * @returns the ids of the other accounts; empty if all rows are the sender's own
   */
  async find(
    { agencyId, accountId, role }: SignedInAccount,
    raw: readonly unknown[],
    device: DeviceReport | null,
  ): Promise<ReadonlySet<string>> {
    // Most requests contain only the sender's own rows, and need no query.
    if (!namesOthers(raw, accountId)) return nobody;
    if (role === 'manager') return new Set((await this.accounts.list(agencyId)).map((account) => account.accountId));
    return device === null ? nobody : this.devices.listUsers(agencyId, device.deviceId);
  }

  /**
   * Records in the audit log which authors were named in rows that were stored under the sender's name. The rows are stored already,
   * so a failure is only logged.
   * @param subject where the rows are stored
   */
  async noteClaims(sender: SignedInAccount, subject: string, device: DeviceReport | null, claims: readonly Claim[]): Promise<void> {
    if (claims.length === 0) return;
    const after = { device: device?.deviceId ?? null, claims };
    const change = { action: 'author-claimed', subject, before: null, after };
    const decide = (): Promise<Decision<void>> => Promise.resolve({ result: undefined, change });
    await this.managers
      .change(sender, null, decide)
      .catch((error: unknown) => this.log.warn(`who was named as author is not noted: ${toldInLog(error)}`));
  }
}
