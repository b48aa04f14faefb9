import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ServerSettings } from '../../config.js';
import { LanguageQuery } from '../../http/fields.decorator.js';
import { AskedAgency, AskedLanguage, PublicRead } from '../../http/route.decorator.js';
import type { Language } from '../../language.js';
import { FeedList, type OfferedFeeds } from './feed-list.service.js';
import { FeedsAnswer } from './feeds.requests.js';

@ApiTags('feeds')
@Controller('v1/feeds')
export class FeedsController {
  constructor(
    private readonly feeds: FeedList,
    private readonly settings: ServerSettings,
  ) {}

  @Get()
  @PublicRead('none')
  @ApiOperation({ summary: 'The feeds for other programs: addresses, validity, checks, licence, and who may read them' })
  @ApiOkResponse({ type: FeedsAnswer })
  list(@Query() _: LanguageQuery, @AskedAgency() agencyId: string | null, @AskedLanguage() language: Language): Promise<OfferedFeeds> {
    return this.feeds.get(agencyId, language, this.settings.publicUrl);
  }
}
