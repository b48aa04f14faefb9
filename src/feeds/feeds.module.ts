import { Module } from '@nestjs/common';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { GtfsImport } from './gtfs-import.service.js';

@Module({ imports: [TimetablesModule], providers: [GtfsImport], exports: [GtfsImport] })
export class FeedsModule {}
