import { Module } from '@nestjs/common';
import { AgencySettingsModule } from '../agency-settings/agency-settings.module.js';
import { NetworkModule } from '../network/network.module.js';
import { PagesModule } from '../pages/pages.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { TownPagesModule } from '../town-pages/town-pages.module.js';
import { StaticPages } from './static-pages.service.js';
import { StaticSiteService } from './static-site.service.js';

@Module({
  imports: [AgencySettingsModule, NetworkModule, TimetablesModule, PagesModule, TownPagesModule],
  providers: [StaticSiteService, StaticPages],
  exports: [StaticSiteService],
})
export class StaticSiteModule {}
