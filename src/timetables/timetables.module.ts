import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/network.module.js';
import { Blocks } from './blocks.service.js';
import { RoutesController } from './routes.controller.js';
import { TimetablesController } from './timetables.controller.js';
import { TimetablesService } from './timetables.service.js';
import { WorkingDaysController } from './working-days.controller.js';
import { WorkingDaysService } from './working-days.service.js';

@Module({
  imports: [NetworkModule],
  controllers: [RoutesController, TimetablesController, WorkingDaysController],
  providers: [Blocks, TimetablesService, WorkingDaysService],
  exports: [Blocks, TimetablesService, WorkingDaysService],
})
export class TimetablesModule {}
