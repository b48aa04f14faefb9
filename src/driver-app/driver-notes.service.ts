import { Injectable } from '@nestjs/common';
import { In, type QueryRunner } from 'typeorm';
import type { SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { Authors } from '../devices/authors.service.js';
import { isUnproven, type Claim } from '../devices/authors.js';
import { DevicesService } from '../devices/devices.service.js';
import { Refusal } from '../errors.js';
import { CrewsService } from '../fleet/crews.service.js';
import type { Network } from '../network/network.service.js';
import type { DateRange } from '../scheduling/month.js';
import { instant, localDate, type EpochSeconds } from '../scheduling/service-time.js';
import { driverAppRefusals } from './driver-app.refusals.js';
import { DriverNote } from './driver-note.entity.js';
import type { NoteKind } from './note-limits.js';
import { isSameNote, judgeNote } from './note-row.js';
import type { SentNotes } from './read-note.js';

/** The result of one note. */
export interface NoteResult {
  /** As it was sent; null: it was missing, or no text. */
  readonly noteId: string | null;
  readonly outcome: 'recorded' | 'duplicate' | 'refused';
  readonly refusal: Refusal | null;
}

/** When an account first acknowledged a message. */
export interface Acknowledgement {
  readonly messageId: string;
  readonly accountId: string;
  readonly at: EpochSeconds;
}

const columns = [
  ...['agency_id', 'note_id', 'kind', 'service_date', 'vehicle_id', 'trip_id', 'items', 'text', 'event_id', 'message_id', 'account_id'],
  ...['sent_by', 'device_id', 'at', 'device_time', 'received_at', 'clock_offset', 'flags'],
];
const valuesOf = (note: DriverNote): (string | number | null)[] => [
  ...[note.agencyId, note.noteId, note.kind, note.serviceDate, note.vehicleId, note.tripId, note.items, note.text, note.eventId],
  ...[note.messageId, note.accountId, note.sentBy, note.deviceId, note.at, note.deviceTime, note.receivedAt, note.clockOffset, note.flags],
];

/** Records the notes of drivers: checks, faults, acknowledgements, events given up. Each is judged by itself, and stored once. */
@Injectable()
export class DriverNotes {
  constructor(
    private readonly database: Database,
    private readonly crews: CrewsService,
    private readonly authors: Authors,
    private readonly devices: DevicesService,
    private readonly clock: Clock,
  ) {}

  /**
   * @param isPasted a manager enters what a phone could not send
   * @returns the result of each note, in the order sent; what is `recorded` or `duplicate` is on disk
   */
  async record(network: Network, sender: SignedInAccount, sent: SentNotes, isPasted = false): Promise<NoteResult[]> {
    const { notes: raw, sentAt, device } = sent;
    const { agencyId, agencyTimezone: zone } = network.agency;
    const receivedAt = instant(this.clock.now());
    const context = {
      ...{ agencyId, senderId: sender.accountId, deviceId: device?.deviceId ?? null, zone, sentAt, receivedAt },
      authors: await this.authors.find(sender, raw, device),
      vehicleIds: (await this.crews.get(agencyId)).vehicles,
      today: localDate(receivedAt, zone),
      isPasted,
    };
    const judged = raw.map((each) => judgeNote(context, each));
    const rows = judged.filter((each) => !(each instanceof Refusal));
    const alreadyStored = await this.find(agencyId, rows);
    const newRows = rows.filter(({ noteId }) => !alreadyStored.has(noteId));
    if (newRows.length > 0) await this.add(agencyId, newRows);
    const stored = newRows.length > 0 ? await this.find(agencyId, rows) : alreadyStored;
    const seen = new Set(alreadyStored.keys());
    const results = judged.map((each, index): NoteResult => {
      if (each instanceof Refusal) return { noteId: idOf(raw[index]), outcome: 'refused', refusal: each };
      const { noteId } = each;
      const storedNote = stored.get(noteId);
      if (storedNote !== undefined && !isSameNote(each, storedNote))
        return { noteId, outcome: 'refused', refusal: new Refusal(driverAppRefusals['note-conflict'], { noteId }) };
      const outcome = seen.has(noteId) ? 'duplicate' : 'recorded';
      seen.add(noteId);
      return { noteId, outcome, refusal: null };
    });
    const claims = results.flatMap(({ outcome }, index): Claim[] => {
      const row = judged[index];
      if (outcome !== 'recorded' || row === undefined || row instanceof Refusal || !isUnproven(row)) return [];
      return [{ id: row.noteId, accountId: (raw[index] as { recordedBy: string }).recordedBy.toLowerCase() }];
    });
    await this.authors.noteClaims(sender, 'driver-notes', device, claims);
    if (!isPasted) this.devices.tellRefused(sender, device, 'note', raw, results);
    // The answer does not wait for this, as the notes are already on disk.
    void this.devices.note(sender, device, results.filter(({ refusal }) => refusal === null).length);
    return results;
  }

  /** Notes by their service dates, the newest first. @param kind null: all kinds */
  list(agencyId: string, { from, to }: DateRange, kind: NoteKind | null, limit: number): Promise<DriverNote[]> {
    return this.database.source.manager
      .createQueryBuilder(DriverNote, 'note')
      .where('note.agencyId = :agencyId AND note.serviceDate BETWEEN :from AND :to', { agencyId, from, to })
      .andWhere(kind === null ? '1 = 1' : 'note.kind = :kind', { kind })
      .orderBy({ 'note.agencyId': 'DESC', 'note.serviceDate': 'DESC', 'note.at': 'DESC' })
      .limit(limit)
      .getMany();
  }

  /** The ids among these whose notes are stored. */
  async findRecorded(agencyId: string, noteIds: readonly string[]): Promise<Set<string>> {
    const found = await this.database.source.manager.find(DriverNote, {
      where: { agencyId, noteId: In([...noteIds]) },
      select: { noteId: true },
    });
    return new Set(found.map(({ noteId }) => noteId));
  }

  /** Which accounts acknowledged these messages, and when they first did. */
  async listAcknowledgements(agencyId: string, messageIds: readonly string[]): Promise<Acknowledgement[]> {
    if (messageIds.length === 0) return [];
    const places = messageIds.map(() => '?').join(', ');
    const rows = await this.database.query<Acknowledgement & { kind: NoteKind }>(
      `SELECT message_id AS "messageId", account_id AS "accountId", at, kind FROM driver_notes
       WHERE agency_id = ? AND message_id IN (${places})`,
      [agencyId, ...messageIds],
    );
    const first = new Map<string, Acknowledgement>();
    for (const { kind, ...each } of rows.sort((a, b) => a.at - b.at)) {
      const key = `${each.messageId} ${each.accountId}`;
      if (kind === 'acknowledged' && !first.has(key)) first.set(key, each);
    }
    return [...first.values()];
  }

  private async find(agencyId: string, rows: readonly DriverNote[]): Promise<Map<string, DriverNote>> {
    if (rows.length === 0) return new Map();
    const noteId = In([...new Set(rows.map((row) => row.noteId))]);
    const found = await this.database.source.manager.findBy(DriverNote, { agencyId, noteId });
    return new Map(found.map((note) => [note.noteId, note]));
  }

  /** If an id is already stored, even by another process meanwhile, its first note stays. */
  private async add(agencyId: string, rows: readonly DriverNote[]): Promise<void> {
    const insert = (runner: QueryRunner): Promise<void> =>
      this.database.insert(runner, 'driver_notes', columns, rows.map(valuesOf), 'ON CONFLICT DO NOTHING');
    await this.database.write({ topic: 'drivers', agencyId, detail: 'notes' }, insert);
  }
}

function idOf(raw: unknown): string | null {
  const { noteId } = (typeof raw === 'object' && raw !== null ? raw : {}) as { noteId?: unknown };
  return typeof noteId === 'string' ? noteId.slice(0, 100) : null;
}
