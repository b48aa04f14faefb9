import { Module } from '@nestjs/common';
import { Authors } from './authors.service.js';
import { DevicesController } from './devices.controller.js';
import { DevicesService } from './devices.service.js';
import { OwnSessionsController } from './own-sessions.controller.js';

@Module({
  controllers: [DevicesController, OwnSessionsController],
  providers: [Authors, DevicesService],
  exports: [Authors, DevicesService],
})
export class DevicesModule {}
