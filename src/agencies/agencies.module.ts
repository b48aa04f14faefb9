import { Global, Module } from '@nestjs/common';
import { Agencies } from './agencies.service.js';

/** Global, because all features look up the agency of a request. */
@Global()
@Module({ providers: [Agencies], exports: [Agencies] })
export class AgenciesModule {}
