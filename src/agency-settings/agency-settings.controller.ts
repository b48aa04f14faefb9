import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { revisionOf } from '../accounts/managers-changes.service.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { LanguageQuery } from '../http/fields.decorator.js';
import { checkBody, malformed, unknownField } from '../http/problem.js';
import { Conditional, IfMatch, Needs, type Precondition, Revised } from '../http/route.decorator.js';
import { AgencySettingsAnswer, RevisedSettingsAnswer } from './agency-settings.requests.js';
import { AgencySettingsService } from './agency-settings.service.js';
import { isFaulty, readSettings, type AgencySettings } from './settings.js';

@ApiTags('operations')
@Controller('v1/agency/settings')
export class AgencySettingsController {
  constructor(private readonly settings: AgencySettingsService) {}

  @Get()
  @Needs('driver')
  @ApiOperation({ summary: 'The agency’s settings for its drivers' })
  @ApiOkResponse({ type: RevisedSettingsAnswer })
  @Revised()
  async get(@SignedIn() { agencyId }: SignedInAccount, @Query() _: LanguageQuery): Promise<RevisedSettingsAnswer> {
    return answer(await this.settings.get(agencyId));
  }

  @Put()
  @Needs('manager')
  @Conditional()
  @ApiOperation({ summary: 'Replace all settings for drivers' })
  @ApiBody({ type: AgencySettingsAnswer, description: 'all settings; a `revision` among them, as in the answer, is ignored' })
  @ApiOkResponse({ type: RevisedSettingsAnswer })
  async save(
    @SignedIn() manager: SignedInAccount,
    @Query() _: LanguageQuery,
    @Body() body: unknown,
    @IfMatch() expected: Precondition,
  ): Promise<RevisedSettingsAnswer> {
    checkBody(body);
    const { revision: __, ...written } = body as Record<string, unknown>;
    const requested = readSettings(written, unknownField);
    if (isFaulty(requested)) throw malformed(requested);
    return answer(await this.settings.save(manager, requested, expected));
  }
}

const answer = (settings: AgencySettings): RevisedSettingsAnswer => ({ ...settings, revision: revisionOf(settings) });
