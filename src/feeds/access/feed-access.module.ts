import { Module } from '@nestjs/common';
import { FeedAccessGuard } from './feed-access.guard.js';
import { FeedAccessInterceptor } from './feed-access.interceptor.js';
import { FeedLicenceController } from './feed-licence.controller.js';
import { FeedLicences } from './feed-licence.service.js';
import { FeedTokensController } from './feed-tokens.controller.js';
import { FeedTokens } from './feed-tokens.service.js';

/** Who may read the feeds of an agency, and on what terms. */
@Module({
  controllers: [FeedTokensController, FeedLicenceController],
  providers: [FeedTokens, FeedLicences, FeedAccessGuard, FeedAccessInterceptor],
  exports: [FeedTokens, FeedLicences, FeedAccessGuard, FeedAccessInterceptor],
})
export class FeedAccessModule {}
