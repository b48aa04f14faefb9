import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../../accounts/signed-in.decorator.js';
import { Agencies } from '../../agencies/agencies.service.js';
import { ServerSettings } from '../../config.js';
import { LanguageQuery } from '../../http/fields.decorator.js';
import { AskedLanguage, Conditional, IfMatch, Needs, type Precondition, Refuses, Revised } from '../../http/route.decorator.js';
import type { Language } from '../../language.js';
import { formatInstant } from '../../scheduling/service-time.js';
import type { FeedToken } from './feed-token.entity.js';
import { feedTokensRefusals } from './feed-tokens.refusals.js';
import { FeedTokenAnswer, FeedTokenParams, FeedTokensAnswer, NewFeedTokenAnswer, NewFeedTokenRequest } from './feed-tokens.requests.js';
import { FeedTokens, revisionOfToken } from './feed-tokens.service.js';

@ApiTags('feeds')
@Needs('manager')
@Controller('v1/feed-tokens')
export class FeedTokensController {
  constructor(
    private readonly tokens: FeedTokens,
    private readonly agencies: Agencies,
    private readonly settings: ServerSettings,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The tokens with which other programs read the feeds, revoked ones included' })
  @ApiOkResponse({ type: FeedTokensAnswer })
  async list(
    @SignedIn() { agencyId }: SignedInAccount,
    @Query() _: LanguageQuery,
    @AskedLanguage() language: Language,
  ): Promise<FeedTokensAnswer> {
    const { agencyTimezone } = await this.agencies.get(agencyId);
    const tokens = await this.tokens.list(agencyId);
    const authors = await this.tokens.authorsOf(agencyId, tokens, language);
    const listed = tokens.map((token) => {
      const { first = null, last = null } = authors.get(token.tokenId) ?? {};
      return { ...answer(token, agencyTimezone), createdBy: first?.by ?? null, revokedBy: last?.by ?? null };
    });
    return { isOpenToAll: this.settings.publicFeeds, tokens: listed };
  }

  @Post()
  @Revised()
  @ApiOperation({ summary: 'Make a token. It is shown only in this answer' })
  @ApiCreatedResponse({ type: NewFeedTokenAnswer })
  @Refuses(feedTokensRefusals['feed-token-name-taken'], feedTokensRefusals['too-many-feed-tokens'])
  async make(
    @SignedIn() manager: SignedInAccount,
    @Query() _: LanguageQuery,
    @Body() { name }: NewFeedTokenRequest,
  ): Promise<NewFeedTokenAnswer> {
    const { row, token } = await this.tokens.make(manager, name);
    const { agencyTimezone } = await this.agencies.get(manager.agencyId);
    return { ...answer(row, agencyTimezone), token };
  }

  @Post(':tokenId/revoke')
  @Conditional()
  @HttpCode(200)
  @ApiOperation({ summary: 'Revoke a token: whoever uses it can no longer read the feeds. It cannot be made valid again' })
  @ApiOkResponse({ type: FeedTokenAnswer })
  @Refuses(feedTokensRefusals['feed-token-not-found'])
  async revoke(
    @SignedIn() manager: SignedInAccount,
    @Param() { tokenId }: FeedTokenParams,
    @Query() _: LanguageQuery,
    @IfMatch() expected: Precondition,
  ): Promise<FeedTokenAnswer> {
    const { agencyTimezone } = await this.agencies.get(manager.agencyId);
    return answer(await this.tokens.revoke(manager, tokenId, expected), agencyTimezone);
  }
}

function answer(token: FeedToken, zone: string): FeedTokenAnswer {
  const { tokenId, name, ending, createdAt, revokedAt, lastUsedOn } = token;
  return {
    ...{ tokenId, name, ending, lastUsedOn, revision: revisionOfToken(token, zone) },
    createdAt: formatInstant(createdAt, zone),
    revokedAt: revokedAt === null ? null : formatInstant(revokedAt, zone),
  };
}
