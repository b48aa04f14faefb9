import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { NetworkModule } from '../network/network.module.js';
import { OperationsModule } from '../operations/operations.module.js';
import { Reporters } from './reporters.service.js';
import { ReportsDesk } from './reports-desk.service.js';
import { ReportsTidying } from './reports-tidying.service.js';
import { RiderReportsController } from './rider-reports.controller.js';
import { RiderReportsService } from './rider-reports.service.js';

@Module({
  imports: [JobsModule, NetworkModule, OperationsModule],
  controllers: [RiderReportsController],
  providers: [Reporters, ReportsDesk, ReportsTidying, RiderReportsService],
  exports: [RiderReportsService],
})
export class RiderReportsModule {}
