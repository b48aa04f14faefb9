import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { LanguageQuery } from '../http/fields.decorator.js';
import { AskedLanguage, Needs } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { NoticesAnswer } from './notices.requests.js';
import { NoticesService } from './notices.service.js';

/** Lists what managers should learn without looking for it. */
@ApiTags('ridership')
@Needs('manager')
@Controller('v1/notices')
export class NoticesController {
  constructor(private readonly notices: NoticesService) {}

  @Get()
  @ApiOperation({
    summary: 'List notices: what managers should know without looking for it',
    description:
      'Failed backups, a nearly full disk, changes of the server’s clock, stored totals that differed from the log, frozen months that differ from the current log, assignments and cancellations whose trip or block no timetable has, promised vehicles that are missing, trips of the next 7 days without a driver or vehicle, working days that are not entered or differ from those of the program, and the last month in one sentence.',
  })
  @ApiOkResponse({ type: NoticesAnswer })
  async list(
    @SignedIn() { agencyId }: SignedInAccount,
    @Query() _: LanguageQuery,
    @AskedLanguage() language: Language,
  ): Promise<NoticesAnswer> {
    const notices = await this.notices.list(agencyId);
    return { notices: notices.map(({ code, level, date, sentence, see }) => ({ code, level, date, detail: sentence[language], see })) };
  }
}
