import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { ClockWatch } from './clock-watch.service.js';
import { NightlyBackups } from './nightly-backups.service.js';
import { Upkeep } from './upkeep.service.js';

/** Keeps the data of the program safe, and says when the machine it runs on is not well. */
@Module({ imports: [JobsModule], providers: [ClockWatch, NightlyBackups, Upkeep], exports: [Upkeep] })
export class UpkeepModule {}
