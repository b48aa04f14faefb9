import { Module } from '@nestjs/common';
import { JobsService } from './jobs.service.js';

/** For features that have something to do by itself. */
@Module({ providers: [JobsService], exports: [JobsService] })
export class JobsModule {}
