import { IsId, LanguageQuery } from '../../http/fields.decorator.js';

export class CalendarQuery extends LanguageQuery {
  @IsId('the stop, or station, where riders board; default the first stop of the direction', { example: 'home' })
  stopId?: string;
}
