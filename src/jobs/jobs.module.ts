import { Module } from '@nestjs/common';
import { JobsService } from './jobs.service.js';
import { TableStatistics } from './table-statistics.service.js';

/** For features that have something to do by itself. */
@Module({ providers: [JobsService, TableStatistics], exports: [JobsService] })
export class JobsModule {}
