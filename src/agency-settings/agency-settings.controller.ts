import { Body, Controller, Get, Inject, Put, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { LanguageQuery } from '../http/fields.decorator.js';
import { checkBody, malformed, unknownField } from '../http/problem.js';
import { Needs } from '../http/route.decorator.js';
import { AgencySettingsAnswer } from './agency-settings.requests.js';
import { AgencySettingsService } from './agency-settings.service.js';
import { isFaulty, readSettings } from './settings.js';

@ApiTags('operations')
@Controller('v1/agency/settings')
export class AgencySettingsController {
  constructor(@Inject(AgencySettingsService) private readonly settings: AgencySettingsService) {}

  @Get()
  @Needs('driver')
  @ApiOperation({ summary: 'How the agency wants its drivers to work' })
  @ApiOkResponse({ type: AgencySettingsAnswer })
  get(@SignedIn() { agencyId }: SignedInAccount, @Query() _: LanguageQuery): Promise<AgencySettingsAnswer> {
    return this.settings.get(agencyId);
  }

  @Put()
  @Needs('manager')
  @ApiOperation({ summary: 'Set how drivers are to work, whole' })
  @ApiBody({ type: AgencySettingsAnswer })
  @ApiOkResponse({ type: AgencySettingsAnswer })
  save(@SignedIn() manager: SignedInAccount, @Query() _: LanguageQuery, @Body() body: unknown): Promise<AgencySettingsAnswer> {
    checkBody(body);
    const asked = readSettings(body as Record<string, unknown>, unknownField);
    if (isFaulty(asked)) throw malformed(asked);
    return this.settings.save(manager, asked);
  }
}
