import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/network.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { KnownVersions } from './known-versions.service.js';
import { TimetableVersionsController } from './timetable-versions.controller.js';
import { TimetableVersions } from './timetable-versions.service.js';

@Module({
  imports: [NetworkModule, TimetablesModule],
  controllers: [TimetableVersionsController],
  providers: [KnownVersions, TimetableVersions],
  exports: [KnownVersions],
})
export class TimetableVersionsModule {}
