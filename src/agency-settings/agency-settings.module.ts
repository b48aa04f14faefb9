import { Module } from '@nestjs/common';
import { AgencySettingsController } from './agency-settings.controller.js';
import { AgencySettingsService } from './agency-settings.service.js';
import { RiderGuideController } from './rider-guide.controller.js';
import { RiderGuides } from './rider-guide.service.js';

@Module({
  controllers: [AgencySettingsController, RiderGuideController],
  providers: [AgencySettingsService, RiderGuides],
  exports: [AgencySettingsService, RiderGuides],
})
export class AgencySettingsModule {}
