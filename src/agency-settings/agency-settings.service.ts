import { Injectable } from '@nestjs/common';
import { standardSettings, type AgencySettings } from './settings.js';

/** How each agency wants its drivers to work. */
@Injectable()
export class AgencySettingsService {
  get(_agencyId: string): Promise<AgencySettings> {
    return Promise.resolve(standardSettings);
  }
}
