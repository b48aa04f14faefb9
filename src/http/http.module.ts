import { Global, Module } from '@nestjs/common';
import { ErrorPages } from './error-pages.service.js';
import { HealthController } from './health.controller.js';
import { Metrics } from './metrics.service.js';
import { PublicAnswers } from './public-answers.service.js';

/** For every feature, so that each can answer the public and count. */
@Global()
@Module({ controllers: [HealthController], providers: [Metrics, PublicAnswers, ErrorPages], exports: [Metrics, PublicAnswers, ErrorPages] })
export class HttpModule {}
