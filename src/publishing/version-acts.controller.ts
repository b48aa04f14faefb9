import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Refusal } from '../errors.js';
import { AskedLanguage, Conditional, IfMatch, Needs, Refuses, type Precondition } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { serviceDate } from '../scheduling/service-time.js';
import { VersionsOfAgency } from '../timetable-versions/versions-of-agency.service.js';
import { timetableVersionsRefusals } from '../timetable-versions/timetable-versions.refusals.js';
import type { Consequence } from './consequence.js';
import { versionActsRefusals } from './version-acts.refusals.js';
import { BringBackVersionRequest, VersionActAnswer, VersionActParams, WithdrawVersionRequest } from './version-acts.requests.js';
import { notAccepted, consequenceAnswers, VersionActs } from './version-acts.service.js';

type ConsequenceAnswers = VersionActAnswer['consequences'];

/** Managers withdraw coming timetable versions and bring back old ones. */
@ApiTags('timetables')
@Needs('manager')
@Controller('v1/timetable-versions')
export class VersionActsController {
  constructor(
    private readonly acts: VersionActs,
    private readonly versions: VersionsOfAgency,
  ) {}

  @Post(':versionId/withdraw')
  @HttpCode(200)
  @Conditional()
  @ApiOperation({
    summary: 'Withdraw a timetable that is not in force yet',
    description:
      'If it has consequences that must be accepted, it is first refused with their list. If it is already withdrawn, nothing changes.',
  })
  @ApiOkResponse({ type: VersionActAnswer })
  @Refuses(
    timetableVersionsRefusals['timetable-version-not-found'],
    versionActsRefusals['timetable-version-begun'],
    versionActsRefusals['consequences-not-accepted'],
  )
  async withdraw(
    @SignedIn() manager: SignedInAccount,
    @Param() { versionId }: VersionActParams,
    @Body() { accepts = [] }: WithdrawVersionRequest,
    @AskedLanguage() language: Language,
    @IfMatch() expected: Precondition,
  ): Promise<VersionActAnswer> {
    const prepared = await this.acts.prepareWithdrawal(manager.agencyId, versionId);
    const { withdrawal, open } = await this.acts.withdraw(manager, prepared, new Set(accepts), expected);
    const { consequences } = withdrawal;
    refuseOpen(open, consequences);
    return this.answer(manager.agencyId, versionId, consequenceAnswers(consequences, language), language);
  }

  @Post(':versionId/bring-back')
  @HttpCode(200)
  @Conditional()
  @ApiOperation({
    summary: 'Bring back a timetable that is over, was withdrawn or replaced',
    description:
      'It is copied to a new timetable; days that are over or were driven keep their plan. If that has consequences that must be accepted, it is first refused with their list.',
  })
  @ApiOkResponse({ type: VersionActAnswer })
  @Refuses(
    timetableVersionsRefusals['timetable-version-not-found'],
    versionActsRefusals['timetable-version-coming'],
    versionActsRefusals['timetable-version-in-force'],
    versionActsRefusals['consequences-not-accepted'],
  )
  async bringBack(
    @SignedIn() manager: SignedInAccount,
    @Param() { versionId }: VersionActParams,
    @Body() { accepts = [], effectiveFrom, replaceComing }: BringBackVersionRequest,
    @AskedLanguage() language: Language,
    @IfMatch() expected: Precondition,
  ): Promise<VersionActAnswer> {
    const from = effectiveFrom === undefined ? undefined : serviceDate(effectiveFrom);
    const prepared = await this.acts.prepareBringingBack(manager.agencyId, versionId, { from, replaceComing });
    const applied = await this.acts.bringBack(manager, versionId, prepared, new Set(accepts), expected);
    const { consequences } = applied.publication;
    if (applied.versionId === null) throw notAccepted(applied.open, consequences);
    return this.answer(manager.agencyId, String(applied.versionId), consequenceAnswers(consequences, language), language);
  }

  private async answer(
    agencyId: string,
    versionId: string,
    consequences: ConsequenceAnswers,
    language: Language,
  ): Promise<VersionActAnswer> {
    const { version } = await this.versions.get(agencyId, versionId);
    const facts = (await this.versions.describe(agencyId, language)).find((each) => each.versionId === version.versionId);
    if (facts === undefined) throw new Refusal(timetableVersionsRefusals['timetable-version-not-found'], { versionId });
    const { state, effectiveFrom, effectiveUntil, restoredFrom, revision } = facts;
    return { versionId: version.versionId, state, effectiveFrom, effectiveUntil, restoredFrom, revision, consequences };
  }
}

function refuseOpen(open: readonly Consequence[], all: readonly Consequence[]): void {
  if (open.length > 0) throw notAccepted(open, all);
}
