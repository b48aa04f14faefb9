import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Agencies } from '../agencies/agencies.service.js';
import { Conditional, IfMatch, Needs, type Precondition, Refuses, Revised } from '../http/route.decorator.js';
import { formatInstant } from '../scheduling/service-time.js';
import { readNotice } from './read-notice.js';
import { timetablesRefusals } from './timetables.refusals.js';
import { WorkingDaysAnswer, WorkingDaysParams, WorkingDaysRequest } from './working-days.requests.js';
import { WorkingDaysService, writtenDay } from './working-days.service.js';

/** For managers: the holidays and make-up workdays of a year, as the State Council announced them. */
@ApiTags('timetables')
@Needs('manager')
@Controller('v1/working-days')
export class WorkingDaysController {
  constructor(
    private readonly workingDays: WorkingDaysService,
    private readonly agencies: Agencies,
  ) {}

  @Get(':year')
  @Revised()
  @ApiOperation({ summary: 'The holidays and make-up workdays of a year, and their source' })
  @ApiOkResponse({ type: WorkingDaysAnswer })
  get(@SignedIn() { agencyId }: SignedInAccount, @Param() { year }: WorkingDaysParams): Promise<WorkingDaysAnswer> {
    return this.answer(agencyId, Number(year));
  }

  @Put(':year')
  @Conditional()
  @ApiOperation({
    summary: 'Enter the State Council’s notice of a year',
    description:
      'It is in force at once and replaces the notice that this or a later version of the program contains. A file of the project ' +
      'holiday-cn can be sent unchanged.',
  })
  @ApiBody({ type: WorkingDaysRequest })
  @ApiOkResponse({ type: WorkingDaysAnswer })
  async enter(
    @SignedIn() manager: SignedInAccount,
    @Param() { year }: WorkingDaysParams,
    @Body() body: unknown,
    @IfMatch() expected: Precondition,
  ): Promise<WorkingDaysAnswer> {
    await this.workingDays.enter(manager, Number(year), readNotice(Number(year), body), expected);
    return this.answer(manager.agencyId, Number(year));
  }

  @Delete(':year')
  @Conditional()
  @ApiOperation({ summary: 'Withdraw the entered notice, so that the notice in the program applies again' })
  @ApiOkResponse({ type: WorkingDaysAnswer })
  @Refuses(timetablesRefusals['working-days-not-entered'])
  async withdraw(
    @SignedIn() manager: SignedInAccount,
    @Param() { year }: WorkingDaysParams,
    @IfMatch() expected: Precondition,
  ): Promise<WorkingDaysAnswer> {
    await this.workingDays.withdraw(manager, Number(year), expected);
    return this.answer(manager.agencyId, Number(year));
  }

  private async answer(agencyId: string, requestedYear: number): Promise<WorkingDaysAnswer> {
    const { agencyTimezone } = await this.agencies.get(agencyId);
    const [found] = await this.workingDays.listYears(agencyId, [requestedYear]);
    if (found === undefined) throw new RangeError('one year was asked for');
    const { year, source, recordedAt, revision, papers, days, program, differences } = found;
    return {
      ...{ year, source, papers: [...papers], days: days.map(writtenDay), isInProgram: program !== null },
      recordedAt: recordedAt === null ? null : formatInstant(recordedAt, agencyTimezone),
      differences: [...differences],
      revision,
    };
  }
}
