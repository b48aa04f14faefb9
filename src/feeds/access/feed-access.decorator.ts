import { applyDecorators, UseGuards } from '@nestjs/common';
import { Needs } from '../../http/route.decorator.js';
import { FeedAccessGuard } from './feed-access.guard.js';

/**
 * A route, or a controller, that everybody may read with `PUBLIC_FEEDS=on`, and otherwise programs with a token of the agency. Its routes
 * declare `@Refuses(...Object.values(feedAccessRefusals))`.
 */
export const FeedRead = (): MethodDecorator & ClassDecorator => applyDecorators(Needs('everybody'), UseGuards(FeedAccessGuard));
