import { LanguageQuery } from '../../http/language.decorator.js';
import { IsId } from '../../http/text-fields.decorator.js';

export class CalendarQuery extends LanguageQuery {
  @IsId('where to board, or a station; default the first stop of the direction', { example: 'home' })
  stopId?: string;
}
