import { Module } from '@nestjs/common';
import { AgencySettingsModule } from '../agency-settings/agency-settings.module.js';
import { DeparturesModule } from '../departures/departures.module.js';
import { OfferedModule } from '../feeds/offered/offered.module.js';
import { NetworkModule } from '../network/network.module.js';
import { PagesModule } from '../pages/pages.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { FeedsPageController } from './feeds-page.controller.js';
import { GuidePageController } from './guide-page.controller.js';
import { GuidePages } from './guide-pages.service.js';
import { TownDaysController } from './town-days.controller.js';
import { TownDaysService } from './town-days.service.js';
import { TownStopsController } from './town-stops.controller.js';
import { TownStops } from './town-stops.service.js';

@Module({
  imports: [AgencySettingsModule, OfferedModule, NetworkModule, TimetablesModule, DeparturesModule, PagesModule],
  controllers: [FeedsPageController, GuidePageController, TownDaysController, TownStopsController],
  providers: [GuidePages, TownDaysService, TownStops],
  exports: [GuidePages, TownDaysService, TownStops],
})
export class TownPagesModule {}
