import { Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AccountsService } from '../accounts/accounts.service.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Clock } from '../clock.js';
import { LanguageQuery } from '../http/fields.decorator.js';
import { checkBody } from '../http/problem.js';
import { AskedLanguage, Needs, Refuses } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { NetworkService, todayOf } from '../network/network.service.js';
import { addDays, formatInstant, instant, serviceDate } from '../scheduling/service-time.js';
import { datesIn } from '../timetables/date-range.js';
import { timetablesRefusals } from '../timetables/timetables.refusals.js';
import { flagsOf } from '../trip-log/trip-event.js';
import type { DriverNote } from './driver-note.entity.js';
import { DriverNotes } from './driver-notes.service.js';
import { resultAnswer } from './note-results.js';
import {
  DriverNotesRequest,
  NoteResultsAnswer,
  NotesAnswer,
  NotesQuery,
  standardNotes,
  type CheckedItemAnswer,
  type NoteAnswer,
} from './notes.requests.js';
import { readNotes } from './read-note.js';

const maxDays = 400;
const fewDays = 7;

/** Takes the notes of drivers, and lists them for managers. */
@ApiTags('driver log')
@Controller('v1/driver/notes')
export class DriverNotesController {
  constructor(
    private readonly notes: DriverNotes,
    private readonly accounts: AccountsService,
    private readonly networks: NetworkService,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(200)
  @Needs('driver')
  @ApiOperation({
    summary: 'Record notes: checks before a trip, faults, acknowledgements, and refused events given up',
    description:
      'Each note has its own result; one that is `recorded` or `duplicate` is stored, once. If no answer arrives, send the same notes again.',
  })
  @ApiBody({ type: DriverNotesRequest })
  @ApiOkResponse({ type: NoteResultsAnswer })
  async record(
    @SignedIn() sender: SignedInAccount,
    @Query() _: LanguageQuery,
    @Req() { body }: FastifyRequest,
    @AskedLanguage() language: Language,
  ): Promise<NoteResultsAnswer> {
    const receivedAt = instant(this.clock.now());
    checkBody(body);
    const sent = readNotes(body);
    const network = await this.networks.getNetwork(sender.agencyId);
    const results = await this.notes.record(network, sender, sent);
    return {
      receivedAt: formatInstant(receivedAt, network.agency.agencyTimezone),
      results: results.map((result) => resultAnswer(result, language)),
    };
  }

  @Get()
  @Needs('manager')
  @ApiOperation({ summary: 'List the notes of drivers', description: `For at most ${maxDays} days.` })
  @ApiOkResponse({ type: NotesAnswer })
  @Refuses(timetablesRefusals['service-days-range'])
  async list(@SignedIn() { agencyId }: SignedInAccount, @Query() query: NotesQuery): Promise<NotesAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    const to = query.to === undefined ? addDays(todayOf(network, this.clock), 1) : serviceDate(query.to);
    const from = query.from === undefined ? addDays(to, -fewDays) : serviceDate(query.from);
    datesIn({ from, to }, maxDays);
    const notes = await this.notes.list(agencyId, { from, to }, query.kind ?? null, query.limit ?? standardNotes);
    const names = await this.accounts.namesOf(agencyId);
    return { notes: notes.map((note) => noteAnswer(note, names, network.agency.agencyTimezone)) };
  }
}

const noteAnswer = (note: DriverNote, names: ReadonlyMap<string, string>, zone: string): NoteAnswer => ({
  ...{ noteId: note.noteId, kind: note.kind, serviceDate: note.serviceDate },
  ...{ at: formatInstant(note.at, zone), receivedAt: formatInstant(note.receivedAt, zone) },
  ...{ accountId: note.accountId, by: names.get(note.accountId) ?? note.accountId },
  sentBy: note.sentBy === null ? null : (names.get(note.sentBy) ?? note.sentBy),
  ...{ deviceId: note.deviceId, vehicleId: note.vehicleId, tripId: note.tripId },
  items: note.items === null ? null : (JSON.parse(note.items) as CheckedItemAnswer[]),
  ...{ text: note.text, eventId: note.eventId, messageId: note.messageId, flags: flagsOf(note.flags) },
});
