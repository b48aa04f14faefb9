import { Module } from '@nestjs/common';
import { DriverAppController } from './driver-app.controller.js';

@Module({ controllers: [DriverAppController] })
export class DriverAppModule {}
