import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { AskedLanguage, Conditional, IfMatch, Needs, Refuses, Revised, type Precondition } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { NetworkService } from '../network/network.service.js';
import { consequenceAnswers, versionActsRefusals } from '../publishing/version-acts.service.js';
import { formatInstant, serviceDate } from '../scheduling/service-time.js';
import { DraftAnswers } from '../timetable-drafts/draft-answers.service.js';
import { DraftParams } from '../timetable-drafts/drafts.requests.js';
import { timetableDraftsRefusals } from '../timetable-drafts/timetable-drafts.refusals.js';
import { draftPublicationRefusals as refused } from './draft-publication.refusals.js';
import {
  DraftPublicationAnswer,
  DraftPublicationQuery,
  DraftPublishedAnswer,
  PublishDraftRequest,
  UnpublishDraftRequest,
} from './draft-publication.requests.js';
import { DraftPublications } from './draft-publications.service.js';
import { DraftPublishing } from './draft-publishing.service.js';
import { DraftWithdrawing } from './draft-withdrawing.service.js';
import { PublicationAnswers } from './publication-answers.service.js';
import { takenBackUntil } from './publication-date.js';

/** Shows what publishing a draft would do, publishes it and withdraws it. */
@ApiTags('timetables')
@Needs('manager')
@Controller('v1/timetables/drafts/:draftId')
export class DraftPublicationController {
  constructor(
    private readonly publications: DraftPublications,
    private readonly publishing: DraftPublishing,
    private readonly withdrawing: DraftWithdrawing,
    private readonly answers: PublicationAnswers,
    private readonly drafts: DraftAnswers,
    private readonly networks: NetworkService,
  ) {}

  @Get('publication')
  @Revised()
  @ApiOperation({
    summary: 'Show what publishing a draft would do; this changes nothing',
    description:
      'From which date it would be in force, until when it could be withdrawn, which departures change and how many people rode them, which vehicles and drivers are missing, which posters change, which consequences have to be accepted, and a text for riders.',
  })
  @ApiOkResponse({ type: DraftPublicationAnswer })
  @Refuses(
    timetableDraftsRefusals['draft-not-found'],
    refused['publication-date-past'],
    refused['publication-date-driven'],
    refused['publication-date-far'],
    refused['publication-without-service'],
  )
  async publication(
    @SignedIn() { agencyId }: SignedInAccount,
    @Param() { draftId }: DraftParams,
    @Query() { effectiveFrom, replaceComing }: DraftPublicationQuery,
    @AskedLanguage() language: Language,
  ): Promise<DraftPublicationAnswer> {
    const from = effectiveFrom === undefined ? undefined : serviceDate(effectiveFrom);
    return this.answers.answer(await this.publications.prepare(agencyId, draftId, { from, replaceComing }), language);
  }

  @Post('publish')
  @HttpCode(200)
  @Conditional()
  @ApiOperation({
    summary: 'Publish a draft',
    description:
      'The timetable is in force from its date on. Publishing is refused as long as a consequence has to be accepted, riders have to be informed, or missing vehicles need a statement. The timetable, the alert and the statements are stored together, or none of them.',
  })
  @ApiOkResponse({ type: DraftPublishedAnswer })
  @Refuses(
    timetableDraftsRefusals['draft-not-found'],
    timetableDraftsRefusals['draft-published'],
    refused['draft-has-errors'],
    refused['publication-date-past'],
    refused['publication-date-driven'],
    refused['publication-date-far'],
    refused['publication-without-service'],
    refused['publication-changes-nothing'],
    refused['too-few-vehicles'],
    refused['riders-not-told'],
    versionActsRefusals['consequences-not-accepted'],
  )
  async publish(
    @SignedIn() manager: SignedInAccount,
    @Param() { draftId }: DraftParams,
    @Body() request: PublishDraftRequest,
    @AskedLanguage() language: Language,
    @IfMatch() expected: Precondition,
  ): Promise<DraftPublishedAnswer> {
    const { head, alertId, publication } = await this.publishing.publish(manager, draftId, request, expected, language);
    const { agencyTimezone: zone } = await this.networks.getAgency(manager.agencyId);
    const until = takenBackUntil(publication.effectiveFrom, publication.today, zone);
    return {
      ...(await this.drafts.summary(head)),
      ...{ takeBackUntil: until === null ? null : formatInstant(until, zone), alertId },
      consequences: consequenceAnswers(publication.consequences, language),
    };
  }

  @Post('unpublish')
  @HttpCode(200)
  @Conditional()
  @ApiOperation({
    summary: 'Withdraw a published draft that is not in force yet',
    description:
      'Its timetable and the alert about it are withdrawn, and the draft can be edited again. Once it is in force, bring the previous timetable back instead.',
  })
  @ApiOkResponse({ type: DraftPublishedAnswer })
  @Refuses(
    timetableDraftsRefusals['draft-not-found'],
    refused['draft-not-published'],
    refused['draft-in-force'],
    refused['first-in-force'],
    versionActsRefusals['consequences-not-accepted'],
  )
  async unpublish(
    @SignedIn() manager: SignedInAccount,
    @Param() { draftId }: DraftParams,
    @Body() { accepts = [] }: UnpublishDraftRequest,
    @AskedLanguage() language: Language,
    @IfMatch() expected: Precondition,
  ): Promise<DraftPublishedAnswer> {
    const { head, consequences } = await this.withdrawing.unpublish(manager, draftId, new Set(accepts), expected);
    return {
      ...(await this.drafts.summary(head)),
      ...{ takeBackUntil: null, alertId: null },
      consequences: consequenceAnswers(consequences, language),
    };
  }
}
