import { Inject, Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import type { SignedInAccount } from '../accounts/signed-in.decorator.js';
import { namesOthers } from './authors.js';
import { DevicesService } from './devices.service.js';
import type { SaidDevice } from './said-device.js';

const nobody: ReadonlySet<string> = new Set();

/** Whose word somebody may bring: a row never waits for a driver who is gone. */
@Injectable()
export class Authors {
  constructor(
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(DevicesService) private readonly devices: DevicesService,
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
}
