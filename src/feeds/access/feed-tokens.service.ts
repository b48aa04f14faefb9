import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import type { Actor } from '../../accounts/actor.js';
import { ManagersChanges, revisionOf, unlessSame, type Audited, type Authors } from '../../accounts/managers-changes.service.js';
import { hashToken, newSecret } from '../../accounts/signed-in.decorator.js';
import { Agencies } from '../../agencies/agencies.service.js';
import { AgencyCache } from '../../agencies/agency-cache.js';
import { Clock } from '../../clock.js';
import { Changes } from '../../database/changes.service.js';
import { toldInLog } from '../../database/database-away.js';
import { Database } from '../../database/database.service.js';
import { Refusal } from '../../errors.js';
import { nameKey } from '../../fields.js';
import type { Precondition } from '../../http/route.decorator.js';
import type { Language } from '../../language.js';
import { formatInstant, instant, localDate, type ServiceDate } from '../../scheduling/service-time.js';
import { FeedToken } from './feed-token.entity.js';
import { endingOf, maxTokens, readToken, tokenGroups } from './feed-token.js';
import { feedTokensRefusals } from './feed-tokens.refusals.js';

/** A token with the time at which it was revoked, as the audit log has it. */
type Zoned = Pick<FeedToken, 'tokenId' | 'name' | 'ending' | 'revokedAt'>;

/** The tokens with which programs read the feeds of an agency. */
@Injectable()
export class FeedTokens {
  private readonly log = new Logger('feeds');
  /** The valid tokens of each agency, by hash. A hash that is looked up says nothing about how much of a token was right. */
  private readonly valid = new AgencyCache(async (agencyId) => {
    const rows = await this.database.source.manager.findBy(FeedToken, { agencyId, revokedAt: IsNull() });
    return new Map(rows.map((row) => [row.tokenHash, row]));
  });

  constructor(
    private readonly database: Database,
    private readonly managers: ManagersChanges,
    private readonly agencies: Agencies,
    private readonly clock: Clock,
    changes: Changes,
  ) {
    changes.on('forget', ['accounts', 'public'], ({ agencyId }) => this.valid.forget(agencyId));
  }

  /**
   * Whether a token opens the feeds of an agency; notes the day.
   * @param asked null: the default agency
   */
  async isValid(asked: string | null, written: string): Promise<boolean> {
    const { agencyId, agencyTimezone } = await this.agencies.get(asked);
    const token = readToken(written);
    const found = token === null ? undefined : (await this.valid.get(agencyId)).get(hashToken(token));
    if (found === undefined) return false;
    await this.note(found, localDate(instant(this.clock.now()), agencyTimezone));
    return true;
  }

  /** All tokens: the valid ones first, then the newest. */
  async list(agencyId: string): Promise<FeedToken[]> {
    const rows = await this.database.source.manager.findBy(FeedToken, { agencyId });
    const isRevoked = ({ revokedAt }: FeedToken): number => Number(revokedAt !== null);
    return rows.sort((a, b) => isRevoked(a) - isRevoked(b) || b.createdAt - a.createdAt || (a.tokenId < b.tokenId ? -1 : 1));
  }

  /** Who made each token, and who revoked it, from the audit log; by token id. */
  async authorsOf(agencyId: string, tokens: readonly FeedToken[], language: Language): Promise<Map<string, Authors>> {
    const authors = await this.managers.authorsOf(agencyId, tokens.map(subjectOf), language);
    return new Map(tokens.flatMap((token) => [authors.get(subjectOf(token)) ?? []].flat().map((found) => [token.tokenId, found] as const)));
  }

  /**
   * Makes a token. A name has one valid token, so that a request which is sent again makes no second one that nobody knows of.
   * @returns the token itself, which nobody can read later
   * @throws Refusal `feed-token-name-taken`, `too-many-feed-tokens`
   */
  async make(actor: Actor, name: string): Promise<{ readonly row: FeedToken; readonly token: string }> {
    const { agencyId } = actor;
    const { agencyTimezone } = await this.agencies.get(agencyId);
    return this.managers.change(actor, 'accounts', async ({ manager: rows }) => {
      const valid = await rows.findBy(FeedToken, { agencyId, revokedAt: IsNull() });
      const same = valid.find((each) => nameKey(each.name) === nameKey(name));
      if (same !== undefined) throw new Refusal(feedTokensRefusals['feed-token-name-taken'], { name, ending: same.ending });
      if (valid.length >= maxTokens) throw new Refusal(feedTokensRefusals['too-many-feed-tokens'], { most: maxTokens });
      const token = newSecret(tokenGroups);
      const row: FeedToken = {
        ...{ agencyId, tokenId: randomUUID(), name, tokenHash: hashToken(token), ending: endingOf(token) },
        ...{ createdAt: instant(this.clock.now()), revokedAt: null, lastUsedOn: null },
      };
      await rows.insert(FeedToken, row);
      const change = { action: 'feed-token-made', subject: subjectOf(row), before: null, after: audited(row, agencyTimezone) };
      return { result: { row, token }, change };
    });
  }

  /**
   * Revokes a token: no copy of the program accepts it any more. One that is revoked already stays as it is.
   * @throws Refusal `feed-token-not-found`, `changed-meanwhile`
   */
  async revoke(actor: Actor, tokenId: string, expected: Precondition): Promise<FeedToken> {
    const { agencyId } = actor;
    const { agencyTimezone } = await this.agencies.get(agencyId);
    return this.managers.change(actor, 'accounts', async (runner) => {
      const found = await runner.manager.findOneBy(FeedToken, { agencyId, tokenId });
      if (found === null) throw new Refusal(feedTokensRefusals['feed-token-not-found'], { tokenId });
      const revoked: FeedToken = { ...found, revokedAt: found.revokedAt ?? instant(this.clock.now()) };
      const [before, after] = [audited(found, agencyTimezone), audited(revoked, agencyTimezone)];
      const change: Audited = { action: 'feed-token-revoked', subject: subjectOf(found), before, after };
      await this.managers.refuseMeanwhile(runner, actor, change, expected);
      return unlessSame(revoked, change, () => runner.manager.update(FeedToken, { agencyId, tokenId }, { revokedAt: revoked.revokedAt }));
    });
  }

  /** Notes the first use of a day. If nothing can be written, as on a full disk, the feed is read all the same, and a later use is noted. */
  private async note(token: FeedToken, today: ServiceDate): Promise<void> {
    if (token.lastUsedOn !== null && token.lastUsedOn >= today) return;
    const { agencyId, tokenId, lastUsedOn } = token;
    token.lastUsedOn = today;
    const earlier = [{ lastUsedOn: IsNull() }, { lastUsedOn: LessThan(today) }];
    try {
      await this.database.writeQuietly(async ({ manager: rows }) => {
        for (const each of earlier) await rows.update(FeedToken, { agencyId, tokenId, ...each }, { lastUsedOn: today });
      });
    } catch (error) {
      token.lastUsedOn = lastUsedOn;
      this.log.warn(`the use of a feed's token is not noted: ${toldInLog(error)}`);
    }
  }
}

const subjectOf = ({ tokenId }: Pick<FeedToken, 'tokenId'>): string => `feed-tokens/${tokenId}`;

/** The state of a token for the audit log: neither the token nor its hash. */
const audited = ({ name, ending, revokedAt }: Zoned, zone: string): object => ({
  ...{ name, ending },
  revokedAt: revokedAt === null ? null : formatInstant(revokedAt, zone),
});

/** The revision that managers send back in `If-Match` to revoke a token. */
export const revisionOfToken = (token: Zoned, zone: string): string => revisionOf(audited(token, zone));
