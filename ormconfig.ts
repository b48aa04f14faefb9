import { DataSource } from 'typeorm';
import { Account } from './src/accounts/account.entity.js';
import { AuditEntry } from './src/accounts/audit-entry.entity.js';
import { SignInAttempts } from './src/accounts/sign-in-attempts.entity.js';
import { Session } from './src/accounts/session.entity.js';
import { AgencySetting } from './src/agency-settings/agency-setting.entity.js';
import { DriverMessage } from './src/driver-app/driver-message.entity.js';
import { DriverNote } from './src/driver-app/driver-note.entity.js';
import { readDatabaseAddress, type DatabaseAddress } from './src/config.js';
import { dataSourceOptions } from './src/database/data-source.io.js';
import { Agency } from './src/agencies/agency.entity.js';
import { PatternRow, PatternStopRow } from './src/network/pattern.entity.js';
import { Route, VersionRoute } from './src/network/route.entity.js';
import { Shape, ShapePoints } from './src/network/shape.entity.js';
import { Stop, VersionStop } from './src/network/stop.entity.js';
import { Transfer } from './src/network/transfer.entity.js';
import { Translation } from './src/network/translation.entity.js';
import { Alert } from './src/alerts/alert.entity.js';
import { Device, DeviceAccount } from './src/devices/device.entity.js';
import { DriverEventRow, DriverTrip, ExtraTrip, StaleTrip } from './src/driver-log/driver-event.entity.js';
import { Assignment, Vehicle } from './src/fleet/vehicle.entity.js';
import { RiderReport, RiderReportKey } from './src/rider-reports/rider-report.entity.js';
import { PublishedFeed } from './src/feeds/gtfs-out/published-feed.entity.js';
import { RealtimeFeed } from './src/feeds/realtime/realtime-feed.entity.js';
import { JobRun } from './src/jobs/job-run.entity.js';
import { RefusedRow } from './src/refused-rows/refused-row.entity.js';
import { RidershipBuiltDay, RidershipDay, RidershipPart } from './src/ridership/ridership-day.entity.js';
import { ShownConsequences } from './src/publishing/shown-consequences.entity.js';
import { ReportWords } from './src/monthly-reports/report-words.entity.js';
import { RidershipSnapshot } from './src/monthly-reports/snapshot.entity.js';
import { DayExceptionRow, RouteDayExceptionRow, ServiceExceptionRow, ServiceRow, WorkingDayYear } from './src/timetables/service.entity.js';
import { TimetableVersion, VersionAgency } from './src/agencies/timetable-version.entity.js';
import { DraftEdit, TimetableDraft } from './src/timetable-drafts/timetable-draft.entity.js';
import { FeedToken } from './src/feeds/access/feed-token.entity.js';
import { PublicationStatement } from './src/draft-publishing/publication-statement.entity.js';
import { TimingRow, TripRow } from './src/timetables/trip.entity.js';

const entities = [
  Agency,
  Account,
  Session,
  SignInAttempts,
  AuditEntry,
  Device,
  DeviceAccount,
  Route,
  Stop,
  VersionAgency,
  VersionRoute,
  VersionStop,
  Translation,
  Transfer,
  ShapePoints,
  Shape,
  PatternRow,
  PatternStopRow,
  TimetableVersion,
  ServiceRow,
  ServiceExceptionRow,
  DayExceptionRow,
  RouteDayExceptionRow,
  WorkingDayYear,
  TimingRow,
  TripRow,
  Vehicle,
  Assignment,
  Alert,
  DriverTrip,
  ExtraTrip,
  DriverEventRow,
  StaleTrip,
  AgencySetting,
  DriverNote,
  DriverMessage,
  RiderReport,
  RiderReportKey,
  RidershipDay,
  RidershipPart,
  RefusedRow,
  RidershipBuiltDay,
  RidershipSnapshot,
  ReportWords,
  ShownConsequences,
  TimetableDraft,
  DraftEdit,
  PublicationStatement,
  FeedToken,
  JobRun,
  PublishedFeed,
  RealtimeFeed,
];

/** How the program, its command line and its tests open a database: every table of the program is listed above. */
export const dataSourceFor = (address: DatabaseAddress): DataSource => new DataSource(dataSourceOptions(address, entities));

/** For TypeORM's own command line: `npx typeorm -d dist/ormconfig.js migration:show`. */
export default dataSourceFor(readDatabaseAddress(process.env['DATABASE_URL'] ?? '') ?? { kind: 'sqlite', path: 'data/banche.sqlite' });
