import { IsDateText, IsId } from '../http/fields.decorator.js';
import { FormatQuery } from '../tables/tables.requests.js';

export class DaysQuery extends FormatQuery {
  @IsDateText('first service date; default 31 days')
  from?: string;

  @IsDateText('last service date, included; default today')
  to?: string;

  @IsId('only this route')
  routeId?: string;
}

export class TripsQuery extends FormatQuery {
  @IsDateText('the service date; default today')
  date?: string;

  @IsId('only trips of this route')
  routeId?: string;
}

export class TripPath {
  @IsDateText('the service date', true)
  serviceDate!: string;

  @IsId('of the timetable, or of a trip logged outside it', { required: true })
  tripId!: string;
}
