import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/network.module.js';
import { Blocks } from './blocks.service.js';
import { RoutesController } from './routes.controller.js';
import { TimetablesController } from './timetables.controller.js';
import { TimetablesService } from './timetables.service.js';

@Module({
  imports: [NetworkModule],
  controllers: [RoutesController, TimetablesController],
  providers: [Blocks, TimetablesService],
  exports: [Blocks, TimetablesService],
})
export class TimetablesModule {}
