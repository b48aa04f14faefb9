import { Module } from '@nestjs/common';
import { AgencyKeeping } from './agency-keeping.service.js';
import { PlaceholderAgency } from './placeholder-agency.service.js';

@Module({ providers: [AgencyKeeping, PlaceholderAgency], exports: [AgencyKeeping, PlaceholderAgency] })
export class AgencyKeepingModule {}
