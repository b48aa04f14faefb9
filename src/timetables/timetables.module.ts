import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/network.module.js';
import { RoutesController } from './routes.controller.js';
import { TimetablesController } from './timetables.controller.js';
import { TimetablesService } from './timetables.service.js';

@Module({
  imports: [NetworkModule],
  controllers: [RoutesController, TimetablesController],
  providers: [TimetablesService],
  exports: [TimetablesService],
})
export class TimetablesModule {}
