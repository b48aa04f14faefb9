import { Module } from '@nestjs/common';
import { FeedAccessGuard } from './feed-access.guard.js';
import { FeedTokens } from './feed-tokens.service.js';

@Module({ providers: [FeedTokens, FeedAccessGuard], exports: [FeedTokens, FeedAccessGuard] })
export class FeedAccessModule {}
