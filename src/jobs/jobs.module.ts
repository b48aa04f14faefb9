import { Module } from '@nestjs/common';
import { JobsService } from './jobs.service.js';
import { TableStatistics } from './table-statistics.service.js';

/** For features with scheduled work. */
@Module({ providers: [JobsService, TableStatistics], exports: [JobsService] })
export class JobsModule {}
