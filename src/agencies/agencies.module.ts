import { Global, Module } from '@nestjs/common';
import { AgenciesInMemory } from './agencies-in-memory.service.js';
import { Agencies } from './agencies.service.js';

/** Global, because all features look up the agency of a request. */
@Global()
@Module({ providers: [Agencies, AgenciesInMemory], exports: [Agencies, AgenciesInMemory] })
export class AgenciesModule {}
