import { Module } from '@nestjs/common';
import { DevicesModule } from '../devices/devices.module.js';
import { DriverAppModule } from '../driver-app/driver-app.module.js';
import { DriverLogModule } from '../driver-log/driver-log.module.js';
import { RefusedRowsController } from './refused-rows.controller.js';
import { RefusedRows } from './refused-rows.service.js';

@Module({
  imports: [DevicesModule, DriverAppModule, DriverLogModule],
  controllers: [RefusedRowsController],
  providers: [RefusedRows],
  exports: [RefusedRows],
})
export class RefusedRowsModule {}
