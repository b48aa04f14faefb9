import type { useDesk } from '../injected.js';
import { answered } from '../server/answered.js';
import type { Schema } from '../../shared/schema.js';
import { correctedMonth, type CorrectedMonth } from './corrected-month.js';

/** What the forms of corrections need besides the trip: figures of its day and month, and the vehicles and drivers to choose from. */
export interface CorrectionContext {
  readonly month: CorrectedMonth;
  /** Boardings on the trip's day; null: not counted. */
  readonly day: number | null;
  readonly vehicles: readonly Schema<'VehicleAnswer'>[];
  readonly drivers: readonly Schema<'AccountAnswer'>[];
}

/** Reads the context for trips of a service date. */
export async function loadContext({ api }: Pick<ReturnType<typeof useDesk>, 'api'>, date: string): Promise<CorrectionContext> {
  const [month, { days }, { vehicles }, { accounts }] = await Promise.all([
    answered(
      api.GET('/v1/ridership/months/{month}', { params: { path: { month: date.slice(0, 7) }, query: { withoutDepartures: true } } }),
    ),
    answered(api.GET('/v1/ridership/days', { params: { query: { from: date, to: date } } })),
    answered(api.GET('/v1/vehicles')),
    answered(api.GET('/v1/accounts')),
  ]);
  const drivers = accounts.filter(({ role, disabledAt }) => role === 'driver' && disabledAt === null);
  return { month: correctedMonth(month), day: days[0]?.boardings ?? null, vehicles, drivers };
}
