import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/network.module.js';
import { PagesModule } from '../pages/pages.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { CopyPages } from './static-pages.service.js';
import { CopiesService } from './static-site.service.js';

@Module({ imports: [NetworkModule, TimetablesModule, PagesModule], providers: [CopiesService, CopyPages], exports: [CopiesService] })
export class StaticSiteModule {}
