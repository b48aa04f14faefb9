import { Global, Module } from '@nestjs/common';
import { Agencies } from './agencies.service.js';

/** Global: which agency a request is for. */
@Global()
@Module({ providers: [Agencies], exports: [Agencies] })
export class AgenciesModule {}
