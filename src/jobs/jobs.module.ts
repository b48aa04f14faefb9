import { Module } from '@nestjs/common';
import { JobsService } from './jobs.service.js';
import { TableStatistics } from './table-statistics.service.js';

/** Runs the scheduled work that other features register. */
@Module({ providers: [JobsService, TableStatistics], exports: [JobsService] })
export class JobsModule {}
