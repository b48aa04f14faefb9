import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/network.module.js';
import { DriverFiles } from './driver-files.service.js';
import { DriverPagesController } from './driver-pages.controller.js';

@Module({ imports: [NetworkModule], controllers: [DriverPagesController], providers: [DriverFiles] })
export class DriverPagesModule {}
