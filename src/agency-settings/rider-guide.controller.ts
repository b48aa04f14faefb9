import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { revisionOf } from '../accounts/managers-changes.service.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { LanguageQuery } from '../http/fields.decorator.js';
import { Conditional, IfMatch, Needs, type Precondition, Revised } from '../http/route.decorator.js';
import { guideOf, type RiderGuide } from './rider-guide.js';
import { RiderGuideAnswer, RiderGuideRequest } from './rider-guide.requests.js';
import { RiderGuides } from './rider-guide.service.js';

@ApiTags('operations')
@Needs('manager')
@Controller('v1/agency/rider-guide')
export class RiderGuideController {
  constructor(private readonly guides: RiderGuides) {}

  @Get()
  @Revised()
  @ApiOperation({ summary: 'The guide for riders beside the timetable: whom to call, who may ride, fare, luggage, lost property' })
  @ApiOkResponse({ type: RiderGuideAnswer })
  async get(@SignedIn() { agencyId }: SignedInAccount, @Query() _: LanguageQuery): Promise<RiderGuideAnswer> {
    return answer(await this.guides.get(agencyId));
  }

  @Put()
  @Conditional()
  @ApiOperation({ summary: 'Replace the whole guide for riders; `/guide` shows it at once' })
  @ApiOkResponse({ type: RiderGuideAnswer })
  async save(
    @SignedIn() manager: SignedInAccount,
    @Query() _: LanguageQuery,
    @Body() body: RiderGuideRequest,
    @IfMatch() expected: Precondition,
  ): Promise<RiderGuideAnswer> {
    return answer(await this.guides.save(manager, guideOf(body), expected));
  }
}

const answer = (guide: RiderGuide): RiderGuideAnswer => ({ ...guide, revision: revisionOf(guide) });
