import { IsId, LanguageQuery } from '../../http/fields.decorator.js';

export class CalendarQuery extends LanguageQuery {
  @IsId('where to board, or a station; default the first stop of the direction', { example: 'home' })
  stopId?: string;
}
