import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { revisionOf } from '../../accounts/managers-changes.service.js';
import { SignedIn, type SignedInAccount } from '../../accounts/signed-in.decorator.js';
import type { Fault } from '../../errors.js';
import { LanguageQuery } from '../../http/fields.decorator.js';
import { malformed } from '../../http/problem.js';
import { Conditional, IfMatch, Needs, type Precondition, Revised } from '../../http/route.decorator.js';
import type { FeedLicence } from './feed-licence.js';
import { FeedLicenceAnswer, FeedLicenceRequest } from './feed-licence.requests.js';
import { FeedLicences, stated } from './feed-licence.service.js';

const unnamed: Fault = {
  field: 'name',
  sentence: { 'zh-CN': '应填写：有网址，就要有许可的名称', en: 'must be filled in where there is an address' },
};

@ApiTags('feeds')
@Needs('manager')
@Controller('v1/feed-licence')
export class FeedLicenceController {
  constructor(private readonly licences: FeedLicences) {}

  @Get()
  @Revised()
  @ApiOperation({ summary: 'The licence under which the agency publishes its feeds' })
  @ApiOkResponse({ type: FeedLicenceAnswer })
  async get(@SignedIn() { agencyId }: SignedInAccount, @Query() _: LanguageQuery): Promise<FeedLicenceAnswer> {
    return answer(await this.licences.find(agencyId));
  }

  @Put()
  @Conditional()
  @ApiOperation({ summary: 'Choose the licence; `/feeds` shows it at once' })
  @ApiOkResponse({ type: FeedLicenceAnswer })
  async save(
    @SignedIn() manager: SignedInAccount,
    @Query() _: LanguageQuery,
    @Body() { name = null, url = null }: FeedLicenceRequest,
    @IfMatch() expected: Precondition,
  ): Promise<FeedLicenceAnswer> {
    if (name === null && url !== null) throw malformed([unnamed]);
    return answer(await this.licences.save(manager, name === null ? null : { name, url }, expected));
  }
}

const answer = (licence: FeedLicence | null): FeedLicenceAnswer => ({ ...stated(licence), revision: revisionOf(stated(licence)) });
