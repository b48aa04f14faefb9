import { IsDateText, IsId } from '../http/fields.decorator.js';
import { FormatQuery } from '../tables/tables.requests.js';

export class DaysQuery extends FormatQuery {
  @IsDateText('first service date; default 30 days before the last one')
  from?: string;

  @IsDateText('last service date, included; default 30 days after `from`, or today without `from`')
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

  @IsId('the trip: of the timetable, or logged outside it', { required: true })
  tripId!: string;
}
