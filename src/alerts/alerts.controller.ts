import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Authors } from '../accounts/managers-changes.service.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Clock } from '../clock.js';
import {
  AskedAgency,
  AskedLanguage,
  Conditional,
  IfMatch,
  Needs,
  type Precondition,
  PublicRead,
  Refuses,
  Revised,
} from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { NetworkService, type Network } from '../network/network.service.js';
import { formatInstant, instant, parseInstant } from '../scheduling/service-time.js';
import type { Alert } from './alert.entity.js';
import { alertFacts, alertTexts, minuteOf } from './alerts.js';
import {
  AlertParams,
  AlertRequest,
  AlertsAnswer,
  AlertsQuery,
  AllAlertsAnswer,
  AllAlertsQuery,
  type ListedAlertAnswer,
  NewAlertRequest,
  standardAlerts,
  WholeAlertAnswer,
} from './alerts.requests.js';
import { AlertsService, revisionOfAlert } from './alerts.service.js';
import { alertsRefusals } from './alerts.refusals.js';
import { networkRefusals } from '../network/network.refusals.js';

/** Service alerts: public to read, for managers to write. */
@ApiTags('operations')
@Controller('v1/alerts')
export class AlertsController {
  constructor(
    private readonly alerts: AlertsService,
    private readonly networks: NetworkService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @PublicRead('none')
  @ApiOperation({ summary: 'The alerts that riders see at a moment, the newest first' })
  @ApiOkResponse({ type: AlertsAnswer })
  @Refuses(networkRefusals['route-not-found'], networkRefusals['stop-not-found'])
  async active(
    @Query() query: AlertsQuery,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
  ): Promise<AlertsAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    const at = (query.at === undefined ? null : parseInstant(query.at)) ?? minuteOf(instant(this.clock.now()));
    const alerts = await this.alerts.listActive(network, at, query);
    return {
      at: formatInstant(at, network.agency.agencyTimezone),
      alerts: alerts.map((alert) => ({ ...alertFacts(alert, network.agency.agencyTimezone), ...alertTexts(alert, language) })),
    };
  }

  @Get('all')
  @Needs('manager')
  @ApiOperation({ summary: 'All alerts in both languages, including past and withdrawn ones, the newest first' })
  @ApiOkResponse({ type: AllAlertsAnswer })
  async all(
    @SignedIn() { agencyId }: SignedInAccount,
    @Query() { limit }: AllAlertsQuery,
    @AskedLanguage() language: Language,
  ): Promise<AllAlertsAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    const alerts = (await this.alerts.list(agencyId)).slice(0, limit ?? standardAlerts);
    const authors = await this.alerts.authorsOf(agencyId, alerts, language);
    return {
      alerts: alerts.map((alert) => ({ ...wholeAnswer(network, alert), ...authorsAnswer(authors.get(alert.alertId)) })),
    };
  }

  @Post()
  @Revised()
  @Needs('manager')
  @ApiOperation({ summary: 'Publish an alert to riders' })
  @ApiCreatedResponse({ type: WholeAlertAnswer })
  @Refuses(alertsRefusals['alert-id-taken'], networkRefusals['route-not-found'], networkRefusals['stop-not-found'])
  async publish(@SignedIn() manager: SignedInAccount, @Body() request: NewAlertRequest): Promise<WholeAlertAnswer> {
    const network = await this.networks.getNetwork(manager.agencyId);
    return wholeAnswer(network, await this.alerts.publish(manager, network, request));
  }

  @Put(':alertId')
  @Conditional()
  @Needs('manager')
  @ApiOperation({ summary: 'Replace all fields of an alert' })
  @ApiOkResponse({ type: WholeAlertAnswer })
  @Refuses(
    alertsRefusals['alert-not-found'],
    networkRefusals['route-not-found'],
    networkRefusals['stop-not-found'],
    alertsRefusals['alert-already-withdrawn'],
  )
  async update(
    @SignedIn() manager: SignedInAccount,
    @Param() { alertId }: AlertParams,
    @Body() request: AlertRequest,
    @IfMatch() expected: Precondition,
  ): Promise<WholeAlertAnswer> {
    const network = await this.networks.getNetwork(manager.agencyId);
    return wholeAnswer(network, await this.alerts.update(manager, network, alertId, request, expected));
  }

  @Post(':alertId/withdraw')
  @Conditional()
  @HttpCode(200)
  @Needs('manager')
  @ApiOperation({ summary: 'Withdraw an alert: riders no longer see it, and it can no longer be changed' })
  @ApiOkResponse({ type: WholeAlertAnswer })
  @Refuses(alertsRefusals['alert-not-found'])
  async withdraw(
    @SignedIn() manager: SignedInAccount,
    @Param() { alertId }: AlertParams,
    @IfMatch() expected: Precondition,
  ): Promise<WholeAlertAnswer> {
    const network = await this.networks.getNetwork(manager.agencyId);
    return wholeAnswer(network, await this.alerts.withdraw(manager, network, alertId, expected));
  }
}

const authorsAnswer = (authors: Authors | undefined): Omit<ListedAlertAnswer, keyof WholeAlertAnswer> => ({
  ...{ publishedBy: authors?.first.by ?? null, publishedAt: authors?.first.at ?? null },
  ...{ changedBy: authors?.last?.by ?? null, changedAt: authors?.last?.at ?? null },
});

function wholeAnswer(network: Network, alert: Alert): WholeAlertAnswer {
  const { headerZh, headerEn, descriptionZh, descriptionEn, withdrawnAt } = alert;
  return {
    ...alertFacts(alert, network.agency.agencyTimezone),
    headerZh,
    headerEn,
    descriptionZh,
    descriptionEn,
    revision: revisionOfAlert(network, alert),
    withdrawnAt: withdrawnAt === null ? null : formatInstant(withdrawnAt, network.agency.agencyTimezone),
  };
}
