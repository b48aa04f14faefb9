import { ApiProperty } from '@nestjs/swagger';
import { IsId, IsInstantText, IsOneOf, IsSentence, IsUuid, IsWhole, LanguageQuery } from '../http/fields.decorator.js';
import { IsRevision } from '../http/route.decorator.js';
import { languages, type Language } from '../language.js';
import { alertCauses, alertEffects, type AlertCause, type AlertEffect } from './alerts.js';

export const standardAlerts = 100;
const maxAlerts = 500;

const longestHeader = 200;
const longestDescription = 2000;

export class AlertParams {
  @IsId('as the list of all alerts says it', { required: true })
  alertId!: string;
}

export class AlertsQuery extends LanguageQuery {
  @IsId('what matters to this route')
  routeId?: string;

  @IsId('what matters to this stop, or to this station and its platforms')
  stopId?: string;

  @IsInstantText('the moment asked about; default the current whole minute')
  at?: string;
}

export class AllAlertsQuery extends LanguageQuery {
  @IsWhole(1, maxAlerts, standardAlerts, 'how many, the newest first')
  limit?: number;
}

/** The whole alert: a field that is left out becomes empty, except `activeFrom`. */
export class AlertRequest {
  @IsId('left out: all routes', { nullable: true, example: 'songhong' })
  routeId?: string | null;

  @IsId('left out: all stops', { nullable: true, example: 'home' })
  stopId?: string | null;

  @IsOneOf(alertCauses, 'GTFS-Realtime Cause')
  cause!: AlertCause;

  @IsOneOf(alertEffects, 'GTFS-Realtime Effect')
  effect!: AlertEffect;

  @IsSentence(longestHeader, 'in Chinese', { required: true, example: '因道路施工绕行' })
  headerZh!: string;

  @IsSentence(longestHeader, 'in English; left out: who reads English is told in Chinese', { example: 'Detour because of road works' })
  headerEn?: string | null;

  @IsSentence(longestDescription, 'more, in Chinese', { lines: true })
  descriptionZh?: string | null;

  @IsSentence(longestDescription, 'more, in English', { lines: true })
  descriptionEn?: string | null;

  @IsInstantText('default: now, or for an alert that is there already what it was', { nullable: true })
  activeFrom?: string | null;

  @IsInstantText('after activeFrom; left out: until it is withdrawn', { nullable: true })
  activeUntil?: string | null;
}

/** An alert under an id that the client made: sent twice, it is published once. */
export class NewAlertRequest extends AlertRequest {
  @IsUuid('made by whoever publishes it, so that the same request sent again changes nothing; default a new one')
  alertId?: string;
}

const time = { type: String, format: 'date-time', nullable: true } as const;

class AlertFacts {
  @ApiProperty({ format: 'uuid' }) alertId!: string;
  @ApiProperty({ type: String, nullable: true, example: 'songhong', description: 'null: all routes' }) routeId!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'home', description: 'null: all stops' }) stopId!: string | null;
  @ApiProperty({ enum: [...alertCauses], description: 'GTFS-Realtime Cause' }) cause!: string;
  @ApiProperty({ enum: [...alertEffects], description: 'GTFS-Realtime Effect' }) effect!: string;
  @ApiProperty({ format: 'date-time', example: '2024-07-15T07:10:00+08:00' }) activeFrom!: string;
  @ApiProperty({ ...time, description: 'null: until further notice' }) activeUntil!: string | null;
}

/** An alert as riders see it, in their language where it was written in that. */
export class AlertAnswer extends AlertFacts {
  @ApiProperty({ example: '因道路施工绕行' }) header!: string;
  @ApiProperty({ enum: [...languages], description: 'in which `header` is: Chinese where nobody wrote it in English' })
  headerLanguage!: Language;
  @ApiProperty({ type: String, nullable: true }) description!: string | null;
  @ApiProperty({ enum: [...languages, null], nullable: true, description: 'in which `description` is; null: there is none' })
  descriptionLanguage!: Language | null;
}

export class AlertsAnswer {
  @ApiProperty({ format: 'date-time', example: '2024-07-15T07:10:00+08:00' }) at!: string;
  @ApiProperty({ type: [AlertAnswer] }) alerts!: AlertAnswer[];
}

/** An alert as managers edit it, in both languages. */
export class WholeAlertAnswer extends AlertFacts {
  @IsRevision() revision!: string;
  @ApiProperty({ example: '因道路施工绕行' }) headerZh!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'Detour because of road works',
    description: 'null: who reads English is told in Chinese',
  })
  headerEn!: string | null;
  @ApiProperty({ type: String, nullable: true }) descriptionZh!: string | null;
  @ApiProperty({ type: String, nullable: true }) descriptionEn!: string | null;
  @ApiProperty({ ...time, description: 'null: it was not' }) withdrawnAt!: string | null;
}

/** With its authors, from the audit log. */
export class ListedAlertAnswer extends WholeAlertAnswer {
  @ApiProperty({ type: String, nullable: true, example: '刘静', description: 'null: nobody wrote it down' }) publishedBy!: string | null;
  @ApiProperty({ ...time, description: 'null: nobody wrote it down' }) publishedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'who changed or withdrew it last; null: nobody since' }) changedBy!:
    string | null;
  @ApiProperty({ ...time, description: 'null: nobody since' }) changedAt!: string | null;
}

export class AllAlertsAnswer {
  @ApiProperty({ type: [ListedAlertAnswer] }) alerts!: ListedAlertAnswer[];
}
