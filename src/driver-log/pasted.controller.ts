import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { readDevice } from '../devices/device-report.js';
import { Refusal } from '../errors.js';
import { AskedLanguage, Needs, Refuses } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { NetworkService } from '../network/network.service.js';
import { readPasted } from '../trip-log/pasted-text.js';
import { DriverLogService } from './driver-log.service.js';
import { driverLogRefusals } from './driver-log.refusals.js';
import { resultAnswer } from './event-results.js';
import { PastedAnswer, PastedRequest } from './pasted.requests.js';
import { pastedRefusals } from './pasted.refusals.js';
import { summaryOfPasted } from './pasted-results.js';
import { maxEventsPerBatch } from './read-event.js';

/** Takes the text that a phone copied because it could not send, pasted by a manager. */
@ApiTags('driver log')
@Needs('manager')
@Controller('v1/driver')
export class PastedController {
  constructor(
    private readonly log: DriverLogService,
    private readonly networks: NetworkService,
  ) {}

  @Post('pasted')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Record what a driver’s phone could not send',
    description:
      'The text that the app copies, as it arrived in a chat. Events and notes keep their ids and authors: if the phone sends them later, they still count once. They may be older than 92 days.',
  })
  @ApiOkResponse({ type: PastedAnswer })
  @Refuses(
    pastedRefusals['pasted-unreadable'],
    pastedRefusals['pasted-of-another-agency'],
    pastedRefusals['pasted-too-much'],
    driverLogRefusals['log-unavailable'],
  )
  async paste(
    @Body() { text }: PastedRequest,
    @SignedIn() manager: SignedInAccount,
    @AskedLanguage() language: Language,
  ): Promise<PastedAnswer> {
    const pasted = readPasted(text);
    if (pasted === null) throw new Refusal(pastedRefusals['pasted-unreadable']);
    if (pasted.agencyId !== manager.agencyId) throw new Refusal(pastedRefusals['pasted-of-another-agency']);
    if (pasted.events.length > maxEventsPerBatch || pasted.notes.length > maxEventsPerBatch)
      throw new Refusal(pastedRefusals['pasted-too-much'], { most: maxEventsPerBatch });
    const results = await this.log.recordPasted(manager, { events: pasted.events, device: readDevice(pasted.device) });
    const { agency } = await this.networks.getNetwork(manager.agencyId);
    const events = results.map((result) => resultAnswer(result, language, agency.agencyTimezone));
    const notes = await this.log.takePastedNotes(manager, pasted.notes, language);
    return { events, notes, said: summaryOfPasted([...events, ...notes], language) };
  }
}
