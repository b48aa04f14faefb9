import { Module } from '@nestjs/common';
import { Authors } from './authors.service.js';
import { DevicesController } from './devices.controller.js';
import { DevicesService } from './devices.service.js';

@Module({ controllers: [DevicesController], providers: [Authors, DevicesService], exports: [Authors, DevicesService] })
export class DevicesModule {}
