import { Module } from '@nestjs/common';
import { FleetModule } from '../fleet/fleet.module.js';
import { NetworkModule } from '../network/network.module.js';
import { TimetableVersionsModule } from '../timetable-versions/timetable-versions.module.js';
import { PublicationStatements } from './publication-statements.service.js';

@Module({
  imports: [FleetModule, NetworkModule, TimetableVersionsModule],
  providers: [PublicationStatements],
  exports: [PublicationStatements],
})
export class TimetableDraftsModule {}
