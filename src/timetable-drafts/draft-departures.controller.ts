import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Refusal } from '../errors.js';
import { AskedLanguage, Conditional, IfMatch, Needs, Refuses, Revised, TakesUpTo, type Precondition } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import type { DraftContent, DraftWay } from '../timetabling/draft-content.js';
import { departuresIn, sentencesIn, withWay } from './draft-departures.js';
import {
  DraftChangesRequest,
  DraftDeparturesAnswer,
  DraftDeparturesQuery,
  DraftSentencesAnswer,
  DraftSentencesRequest,
} from './draft-departures.requests.js';
import { maxDraftBytes } from './draft-content.requests.js';
import { DraftParams } from './drafts.requests.js';
import { Drafts } from './drafts.service.js';
import { timetableDraftsRefusals as refused } from './timetable-drafts.refusals.js';

const refusedSaves = [
  refused['draft-not-found'],
  refused['way-not-found'],
  refused['draft-published'],
  refused['draft-too-large'],
] as const;

/** The sentences and departures of a draft, for programs that edit only these. */
@ApiTags('timetables')
@Needs('manager')
@Controller('v1/timetables/drafts/:draftId')
export class DraftDeparturesController {
  constructor(private readonly drafts: Drafts) {}

  @Get('sentences')
  @Revised()
  @ApiOperation({
    summary: 'The sentences of a draft, in words, with the departures that they generate',
    description: 'Changes of single departures are in `departures`.',
  })
  @ApiOkResponse({ type: DraftSentencesAnswer })
  @Refuses(refused['draft-not-found'])
  async listSentences(
    @SignedIn() { agencyId }: SignedInAccount,
    @Param() { draftId }: DraftParams,
    @Query() filter: DraftDeparturesQuery,
    @AskedLanguage() language: Language,
  ): Promise<DraftSentencesAnswer> {
    const { head, content, base } = await this.drafts.get(agencyId, draftId);
    return { revision: head.revision, ...sentencesIn(content, base, filter, language) };
  }

  @Put('sentences')
  @Conditional()
  @TakesUpTo(maxDraftBytes)
  @ApiOperation({
    summary: 'Replace the sentences of one way of a draft',
    description:
      'All sentences of that way, for all days; other ways stay as they are. For example, every 30 minutes on working days: ' +
      '`{ "wayId": "songhong-0", "sentences": [{ "sentenceId": "s1", "serviceId": "weekday", "rule": { "kind": "every", "from": "07:00:00", "until": "09:30:00", "headwaySeconds": 1800, "first": null, "last": null, "pauses": [] } }] }`.',
  })
  @ApiOkResponse({ type: DraftSentencesAnswer })
  @Refuses(...refusedSaves)
  async saveSentences(
    @SignedIn() manager: SignedInAccount,
    @Param() { draftId }: DraftParams,
    @Body() { wayId, sentences }: DraftSentencesRequest,
    @AskedLanguage() language: Language,
    @IfMatch() expected: Precondition,
  ): Promise<DraftSentencesAnswer> {
    const content = changed(draftId, wayId, (way) => ({ ...way, sentences }));
    const saved = await this.drafts.save(manager, draftId, { content }, expected);
    return { revision: saved.head.revision, ...sentencesIn(saved.content, saved.base, { wayId }, language) };
  }

  @Get('departures')
  @Revised()
  @ApiOperation({
    summary: 'The departures of a draft, with marks for new and individually changed ones, and the removed departures',
    description: 'As they would be published. Compared with the timetable from which the draft was made; if there is none, all are new.',
  })
  @ApiOkResponse({ type: DraftDeparturesAnswer })
  @Refuses(refused['draft-not-found'])
  async listDepartures(
    @SignedIn() { agencyId }: SignedInAccount,
    @Param() { draftId }: DraftParams,
    @Query() filter: DraftDeparturesQuery,
  ): Promise<DraftDeparturesAnswer> {
    const { head, content, base } = await this.drafts.get(agencyId, draftId);
    return { revision: head.revision, ...departuresIn(content, base, filter) };
  }

  @Put('departures')
  @Conditional()
  @TakesUpTo(maxDraftBytes)
  @ApiOperation({
    summary: 'Remove, move or add single departures of one way of a draft',
    description:
      'Replaces all such changes of that way; departures without a change follow its sentences. For example, 07:30 leaves at 07:35 and 08:10 is added: ' +
      '`{ "wayId": "songhong-0", "changes": [{ "serviceId": "weekday", "time": "07:30:00", "is": "moved", "to": "07:35:00", "runningTimes": null }, { "serviceId": "weekday", "time": "08:10:00", "is": "added", "to": null, "runningTimes": null }] }`.',
  })
  @ApiOkResponse({ type: DraftDeparturesAnswer })
  @Refuses(...refusedSaves)
  async saveDepartures(
    @SignedIn() manager: SignedInAccount,
    @Param() { draftId }: DraftParams,
    @Body() { wayId, changes }: DraftChangesRequest,
    @IfMatch() expected: Precondition,
  ): Promise<DraftDeparturesAnswer> {
    const content = changed(draftId, wayId, (way) => ({ ...way, changes }));
    const saved = await this.drafts.save(manager, draftId, { content }, expected);
    return { revision: saved.head.revision, ...departuresIn(saved.content, saved.base, { wayId }) };
  }
}

/** @throws Refusal `way-not-found` */
const changed =
  (draftId: number, wayId: string, change: (way: DraftWay) => DraftWay) =>
  (content: DraftContent): DraftContent => {
    const found = withWay(content, wayId, change);
    if (found === null) throw new Refusal(refused['way-not-found'], { wayId, draftId });
    return found;
  };
