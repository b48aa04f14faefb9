import { type DynamicModule, Module } from '@nestjs/common';
import { ServerSettings } from '../config.js';
import { ErrorPages } from './page.service.js';
import { HealthController } from './health.controller.js';
import { Metrics } from './metrics.service.js';
import { PublicAnswers } from './public-answers.service.js';
import { QuickReads } from './quick-reads.service.js';
import { QuickWrites } from './quick-writes.service.js';

/** Global: cached public answers, metrics, and the settings of the server. */
@Module({})
export class HttpModule {
  static with(settings: ServerSettings): DynamicModule {
    return {
      module: HttpModule,
      global: true,
      controllers: [HealthController],
      providers: [{ provide: ServerSettings, useValue: settings }, Metrics, PublicAnswers, QuickReads, QuickWrites, ErrorPages],
      exports: [ServerSettings, Metrics, PublicAnswers, QuickReads, QuickWrites, ErrorPages],
    };
  }
}
