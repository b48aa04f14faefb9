import { Global, Module } from '@nestjs/common';
import { Agencies } from './agencies.service.js';

/** For every feature: which agency a request means. */
@Global()
@Module({ providers: [Agencies], exports: [Agencies] })
export class AgenciesModule {}
