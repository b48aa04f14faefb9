import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccountsService } from '../accounts/accounts.service.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { LanguageQuery } from '../http/fields.decorator.js';
import { Conditional, IfMatch, Needs, Revised, type Precondition } from '../http/route.decorator.js';
import { NetworkService } from '../network/network.service.js';
import type { Month } from '../scheduling/month.js';
import { formatInstant } from '../scheduling/service-time.js';
import { MonthPath } from './monthly-reports.requests.js';
import { ReportWordsAnswer, ReportWordsRequest } from './report-words.requests.js';
import { type StoredWords, ReportWordsService, revisionOfWords, wordsOf } from './report-words.service.js';

/** For managers: their texts on the printed report of a month. */
@ApiTags('ridership')
@Needs('manager')
@Controller('v1/ridership/months')
export class ReportWordsController {
  constructor(
    private readonly networks: NetworkService,
    private readonly accounts: AccountsService,
    private readonly words: ReportWordsService,
  ) {}

  @Get(':month/words')
  @Revised()
  @ApiOperation({ summary: 'The text of a manager for residents on the printed report of a month' })
  @ApiOkResponse({ type: ReportWordsAnswer })
  async get(
    @SignedIn() { agencyId }: SignedInAccount,
    @Param() { month }: MonthPath,
    @Query() _: LanguageQuery,
  ): Promise<ReportWordsAnswer> {
    return this.answer(agencyId, month, await this.words.find(agencyId, month));
  }

  @Put(':month/words')
  @Conditional()
  @ApiOperation({ summary: 'Write the text for residents on the printed report of a month; its figures do not change' })
  @ApiOkResponse({ type: ReportWordsAnswer })
  async save(
    @SignedIn() manager: SignedInAccount,
    @Param() { month }: MonthPath,
    @Query() _: LanguageQuery,
    @Body() { wordsZh = null, wordsEn = null, signers }: ReportWordsRequest,
    @IfMatch() expected: Precondition,
  ): Promise<ReportWordsAnswer> {
    return this.answer(manager.agencyId, month, await this.words.save(manager, month, { wordsZh, wordsEn, signers }, expected));
  }

  private async answer(agencyId: string, month: Month, { words, signers }: StoredWords): Promise<ReportWordsAnswer> {
    const answer = { month, ...wordsOf(words), signers, revision: revisionOfWords({ words, signers }) };
    if (words === null) return { ...answer, at: null, name: null };
    const [{ agencyTimezone }, names] = [await this.networks.getAgency(agencyId), await this.accounts.namesOf(agencyId)];
    return {
      ...answer,
      at: formatInstant(words.recordedAt, agencyTimezone),
      name: names.get(words.accountId ?? '') ?? null,
    };
  }
}
