import { IsMonthText } from '../../http/fields.decorator.js';

export class TidesMonthPath {
  @IsMonthText('a month of service dates', true)
  month!: string;
}
