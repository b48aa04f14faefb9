import { Module } from '@nestjs/common';
import { AgencyKeeping } from './agency-keeping.service.js';

@Module({ providers: [AgencyKeeping], exports: [AgencyKeeping] })
export class AgencyKeepingModule {}
