import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { LanguageQuery } from '../http/fields.decorator.js';
import { AskedLanguage, Conditional, IfMatch, Needs, Refuses, Revised, TakesUpTo, type Precondition } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { timetableVersionsRefusals } from '../timetable-versions/timetable-versions.refusals.js';
import { maxDraftBytes } from './draft-content.requests.js';
import { DraftEditsAnswer } from './drafts.requests.js';
import { DraftEdits } from './draft-edits.service.js';
import { DraftAnswers } from './draft-answers.service.js';
import { DraftAnswer, DraftParams, DraftRequest, DraftsAnswer, DraftSummaryAnswer, NewDraftRequest } from './drafts.requests.js';
import { Drafts } from './drafts.service.js';
import { timetableDraftsRefusals as refused } from './timetable-drafts.refusals.js';

/** Managers begin, read, save and delete timetables in preparation. */
@ApiTags('timetables')
@Needs('manager')
@Controller('v1/timetables/drafts')
export class DraftsController {
  constructor(
    private readonly drafts: Drafts,
    private readonly edits: DraftEdits,
    private readonly answers: DraftAnswers,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The drafts of timetables, the last changed first' })
  @ApiOkResponse({ type: DraftsAnswer })
  async list(@SignedIn() { agencyId }: SignedInAccount, @Query() _: LanguageQuery): Promise<DraftsAnswer> {
    return { drafts: await this.answers.summaries(agencyId, await this.drafts.list(agencyId)) };
  }

  @Post()
  @Revised()
  @ApiOperation({
    summary: 'Begin a draft: from the timetable in force, from another one, or from nothing',
    description: 'Riders and drivers see nothing of it before it is published.',
  })
  @ApiCreatedResponse({ type: DraftAnswer })
  @Refuses(
    refused['no-timetable-in-force'],
    refused['draft-name-taken'],
    refused['draft-too-large'],
    refused['timetable-beyond-drafts'],
    timetableVersionsRefusals['timetable-version-not-found'],
  )
  async create(
    @SignedIn() manager: SignedInAccount,
    @Body() { name, from }: NewDraftRequest,
    @AskedLanguage() language: Language,
  ): Promise<DraftAnswer> {
    return this.answers.answer(await this.drafts.create(manager, { from, name, language }), language);
  }

  @Get(':draftId')
  @Revised()
  @ApiOperation({
    summary: 'A draft, with the number of vehicles it takes and its problems',
    description: '`content` is all that managers edit; the other fields are derived from it.',
  })
  @ApiOkResponse({ type: DraftAnswer })
  @Refuses(refused['draft-not-found'])
  async get(
    @SignedIn() { agencyId }: SignedInAccount,
    @Param() { draftId }: DraftParams,
    @AskedLanguage() language: Language,
  ): Promise<DraftAnswer> {
    return this.answers.answer(await this.drafts.get(agencyId, draftId), language);
  }

  @Get(':draftId/edits')
  @ApiOperation({ summary: 'Who changed what in a draft, and when' })
  @ApiOkResponse({ type: DraftEditsAnswer })
  @Refuses(refused['draft-not-found'])
  async listEdits(
    @SignedIn() { agencyId }: SignedInAccount,
    @Param() { draftId }: DraftParams,
    @AskedLanguage() language: Language,
  ): Promise<DraftEditsAnswer> {
    await this.drafts.get(agencyId, draftId);
    return { edits: await this.answers.edits(agencyId, await this.edits.list(agencyId, draftId), language) };
  }

  @Put(':draftId')
  @Conditional()
  @TakesUpTo(maxDraftBytes)
  @ApiOperation({
    summary: 'Save a draft',
    description:
      'It may be unfinished; its problems are in `problems` when it is read. Fields that cannot be read are refused with 400 and named by path: `content.routes[0].ways[1].stops[2].stopId`.',
  })
  @ApiOkResponse({ type: DraftSummaryAnswer })
  @Refuses(refused['draft-not-found'], refused['draft-published'], refused['draft-name-taken'], refused['draft-too-large'])
  async save(
    @SignedIn() manager: SignedInAccount,
    @Param() { draftId }: DraftParams,
    @Body() { name, content }: DraftRequest,
    @IfMatch() expected: Precondition,
  ): Promise<DraftSummaryAnswer> {
    const saved = { name, content: content === undefined ? undefined : () => content };
    return this.answers.summary((await this.drafts.save(manager, draftId, saved, expected)).head);
  }

  @Delete(':draftId')
  @HttpCode(204)
  @Conditional()
  @ApiOperation({ summary: 'Delete a draft; a timetable that was published from it stays' })
  @ApiNoContentResponse({ description: 'it was deleted' })
  @Refuses(refused['draft-not-found'], refused['draft-published'])
  delete(@SignedIn() manager: SignedInAccount, @Param() { draftId }: DraftParams, @IfMatch() expected: Precondition): Promise<void> {
    return this.drafts.delete(manager, draftId, expected);
  }
}
