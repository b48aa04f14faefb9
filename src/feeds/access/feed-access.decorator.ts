import { applyDecorators, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import { Needs } from '../../http/route.decorator.js';
import { FeedAccessGuard } from './feed-access.guard.js';
import { FeedAccessInterceptor } from './feed-access.interceptor.js';

/**
 * A route, or a controller, that everybody may read with `PUBLIC_FEEDS=on`, and otherwise programs with a token of the agency, and its
 * managers. Its routes declare `@Refuses(...Object.values(feedAccessRefusals))`, and write `Cache-Control` before they return
 * (`@Res({ passthrough: true })`): what took a token is kept out of shared caches. Never together with `@PublicRead`, whose cached
 * answers are sent before any guard is asked.
 */
export const FeedRead = (): MethodDecorator & ClassDecorator =>
  applyDecorators(Needs('everybody'), UseGuards(FeedAccessGuard), UseInterceptors(FeedAccessInterceptor), ApiSecurity('feed-token'));
