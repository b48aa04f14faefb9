import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { ClockWatch } from './clock-watch.service.js';
import { NightlyBackups } from './nightly-backups.service.js';
import { Upkeep } from './upkeep.service.js';

/** Backups of the database, and checks of the disk and the clock. */
@Module({ imports: [JobsModule], providers: [ClockWatch, NightlyBackups, Upkeep], exports: [Upkeep] })
export class UpkeepModule {}
