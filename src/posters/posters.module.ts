import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/network.module.js';
import { PagesModule } from '../pages/pages.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { DriverCodeController } from './driver-code.controller.js';
import { PostersController } from './posters.controller.js';
import { Posters } from './posters.service.js';

@Module({
  imports: [NetworkModule, TimetablesModule, PagesModule],
  controllers: [PostersController, DriverCodeController],
  providers: [Posters],
})
export class PostersModule {}
