import { Module } from '@nestjs/common';
import { AgencySettingsService } from './agency-settings.service.js';

@Module({ providers: [AgencySettingsService], exports: [AgencySettingsService] })
export class AgencySettingsModule {}
