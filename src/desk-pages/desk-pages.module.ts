import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/network.module.js';
import { DeskFiles } from './desk-files.service.js';
import { DeskPagesController } from './desk-pages.controller.js';

@Module({ imports: [NetworkModule], controllers: [DeskPagesController], providers: [DeskFiles] })
export class DeskPagesModule {}
