import { Module } from '@nestjs/common';
import { AgencySettingsModule } from '../agency-settings/agency-settings.module.js';
import { NetworkModule } from '../network/network.module.js';
import { PagesModule } from '../pages/pages.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { GuidePageController } from './guide-page.controller.js';
import { GuidePages } from './guide-pages.service.js';

@Module({
  imports: [AgencySettingsModule, NetworkModule, TimetablesModule, PagesModule],
  controllers: [GuidePageController],
  providers: [GuidePages],
  exports: [GuidePages],
})
export class TownPagesModule {}
