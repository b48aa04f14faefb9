import { Inject, Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import type { Language } from '../language.js';
import { NetworkService } from '../network/network.service.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { RidershipService } from './ridership.service.js';
import { tripDetailAnswer } from './trip-answers.js';
import type { TripDetailAnswer } from './trip.requests.js';

// Whoever answers with a trip needs what such an answer looks like, and why there may be none.
export { ridershipRefusals } from './ridership.refusals.js';
export { TripDetailAnswer } from './trip.requests.js';

/** One trip as managers see it, down to its events, each with the name of who said it. */
@Injectable()
export class TripDetails {
  constructor(
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(RidershipService) private readonly ridership: RidershipService,
  ) {}

  /** @throws Refusal `trip-not-recorded` */
  async get(agencyId: string, date: ServiceDate, tripId: string, language: Language): Promise<TripDetailAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    const detail = await this.ridership.getTrip(network, date, tripId);
    const accounts = await this.accounts.list(agencyId);
    const names = new Map(accounts.map((account) => [account.accountId, account.name]));
    return tripDetailAnswer(network, detail, names, language);
  }
}
