import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/network.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { VersionsOfAgency } from './versions-of-agency.service.js';
import { TimetableVersionsController } from './timetable-versions.controller.js';
import { TimetableVersions } from './timetable-versions.service.js';

@Module({
  imports: [NetworkModule, TimetablesModule],
  controllers: [TimetableVersionsController],
  providers: [VersionsOfAgency, TimetableVersions],
  exports: [VersionsOfAgency],
})
export class TimetableVersionsModule {}
