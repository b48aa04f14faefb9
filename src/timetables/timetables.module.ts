import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/network.module.js';
import { Blocks } from './blocks.service.js';
import { DayExceptionsController } from './day-exceptions.controller.js';
import { DayExceptions } from './day-exceptions.service.js';
import { DayOutlook } from './day-outlook.service.js';
import { RoutesController } from './routes.controller.js';
import { ServiceYearsController } from './service-years.controller.js';
import { TimetablesController } from './timetables.controller.js';
import { TimetablesService } from './timetables.service.js';
import { WorkingDaysController } from './working-days.controller.js';
import { WorkingDaysService } from './working-days.service.js';

@Module({
  imports: [NetworkModule],
  controllers: [RoutesController, DayExceptionsController, ServiceYearsController, TimetablesController, WorkingDaysController],
  providers: [Blocks, TimetablesService, DayExceptions, DayOutlook, WorkingDaysService],
  exports: [Blocks, TimetablesService, WorkingDaysService],
})
export class TimetablesModule {}
