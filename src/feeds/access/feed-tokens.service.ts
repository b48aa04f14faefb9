import { Injectable } from '@nestjs/common';

/** The tokens with which programs read the feeds of an agency. */
@Injectable()
export class FeedTokens {
  /** @param agencyId null: the default agency */
  isValid(_agencyId: string | null, _token: string): Promise<boolean> {
    return Promise.resolve(false);
  }
}
