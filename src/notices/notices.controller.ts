import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { LanguageQuery } from '../http/fields.decorator.js';
import { AskedLanguage, Needs } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { NoticesAnswer } from './notices.requests.js';
import { NoticesService } from './notices.service.js';

/** Lists what a manager should learn without looking for it. */
@ApiTags('ridership')
@Needs('manager')
@Controller('v1/notices')
export class NoticesController {
  constructor(private readonly notices: NoticesService) {}

  @Get()
  @ApiOperation({
    summary: 'What a manager has to hear of without having asked',
    description:
      'Backups that failed, a disk that is nearly full, a clock that was set, totals that differed from the log, frozen months that the log tells otherwise by now, vehicles that were promised for a timetable and are missing, trips of the next 7 days without a driver or vehicle, working days that are not known yet or differ from those that came with the program, and the last month in one sentence.',
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
