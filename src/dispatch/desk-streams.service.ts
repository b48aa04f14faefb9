import type { ServerResponse } from 'node:http';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import type { SignedInAccount } from '../accounts/signed-in.decorator.js';
import type { Change } from '../database/change.js';
import { Changes } from '../database/changes.service.js';
import { recordedIn } from '../driver-log/recorded-change.js';
import { Refusal } from '../errors.js';
import { Metrics } from '../http/metrics.service.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { deskTopics, nothingChanged, changedEventData, withChange, type Changed } from './desk-changes.js';
import { dispatchRefusals } from './dispatch.refusals.js';
import { beatMilliseconds, eventOf, Listeners } from './listeners.io.js';

/** Streams per account; a page that opens more has an error. */
const maxPerAccount = 20;
/** The `Retry-After` header for programs; pages reconnect by themselves. */
const comeBackSeconds = 30;
/** Changes within this time are sent as one event. */
const gatherMilliseconds = 100;
/** The minimum time between two events, because a desk then requests everything it shows. */
const intervalMilliseconds = 1_000;

interface Desk {
  readonly accountId: string;
  /** The hash of its session token; the stream ends with the session. */
  readonly tokenHash: string;
  readonly moment: () => string;
}

/** All desks of one agency. */
interface Room {
  readonly desks: Listeners<Desk>;
  changed: Changed;
  timer: NodeJS.Timeout | null;
  /** From `performance.now()`, which does not change when the clock is set. */
  sentAt: number;
}

/** Sends Server-Sent Events to the managers' desks when something changed; the desks then request the new state. */
@Injectable()
export class DeskStreams implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('streams');
  private readonly rooms = new Map<string, Room>();
  private beating: NodeJS.Timeout | null = null;
  private isClosed = false;

  constructor(
    private readonly changes: Changes,
    private readonly accounts: AccountsService,
    private readonly metrics: Metrics,
  ) {}

  onApplicationBootstrap(): void {
    this.changes.on(
      'tell',
      [...deskTopics, 'service-days'],
      (change) => this.follow(change),
      (agencyId) => this.rooms.has(agencyId),
    );
    this.beating = setInterval(() => void this.beat(), beatMilliseconds);
    this.beating.unref();
  }

  /** An open stream would prevent the program from stopping. */
  onModuleDestroy(): void {
    this.isClosed = true;
    if (this.beating !== null) clearInterval(this.beating);
    for (const { desks, timer } of this.rooms.values()) {
      if (timer !== null) clearTimeout(timer);
      desks.end();
    }
    this.rooms.clear();
  }

  /**
   * Checked before the stream begins.
   * @throws Refusal `too-many-desks`
   */
  admit({ agencyId, accountId }: SignedInAccount): void {
    const open = this.rooms.get(agencyId)?.desks.list() ?? [];
    if (open.filter(([, desk]) => desk.accountId === accountId).length >= maxPerAccount)
      throw new Refusal(dispatchRefusals['too-many-desks'], { most: maxPerAccount, seconds: comeBackSeconds });
  }

  /** Sends events to the response until either side or the session ends. */
  join({ agencyId, accountId, tokenHash = '' }: SignedInAccount, response: ServerResponse, moment: () => string): void {
    if (this.isClosed) return void response.end();
    let room = this.rooms.get(agencyId);
    if (room === undefined) {
      room = { desks: new Listeners(), changed: nothingChanged, timer: null, sentAt: -Infinity };
      this.rooms.set(agencyId, room);
    }
    room.desks.add(response, { accountId, tokenHash, moment });
    this.metrics.streams.inc();
    response.on('close', () => this.metrics.streams.dec());
    response.write(eventOf('beat', { at: moment() }));
  }

  private follow(change: Change): void {
    if (change.topic === null || change.topic === 'accounts') void this.endSignedOut(change.agencyId);
    const recorded = recordedIn(change);
    const dates = recorded === null ? null : datesOf(recorded);
    for (const [agencyId, room] of this.rooms)
      if (change.agencyId === null || change.agencyId === agencyId) {
        room.changed = withChange(room.changed, change.topic, dates);
        this.scheduleEvent(room);
      }
  }

  private scheduleEvent(room: Room): void {
    const since = performance.now() - room.sentAt;
    const wait = Math.max(gatherMilliseconds, intervalMilliseconds - since);
    room.timer ??= setTimeout(() => {
      const { changed } = room;
      room.changed = nothingChanged;
      room.timer = null;
      room.sentAt = performance.now();
      room.desks.tell(eventOf('changed', changedEventData(changed)));
    }, wait).unref();
  }

  private async beat(): Promise<void> {
    await this.endSignedOut(null);
    for (const [agencyId, room] of this.rooms) {
      for (const [response, { moment }] of room.desks.list()) response.write(eventOf('beat', { at: moment() }));
      if (room.desks.size === 0 && room.timer === null) this.rooms.delete(agencyId);
    }
  }

  /** @param agencyId null: all agencies */
  private async endSignedOut(agencyId: string | null): Promise<void> {
    for (const [each, { desks }] of this.rooms) {
      if (agencyId !== null && agencyId !== each) continue;
      for (const [response, { tokenHash }] of desks.list()) {
        // If the database cannot be reached the session is checked again at the next beat.
        const isOpen = await this.accounts.openSessions.isOpen(each, tokenHash).catch((error: unknown) => {
          this.log.warn(`whether a desk is signed in is not known: ${String(error)}`);
          return true;
        });
        if (!isOpen) response.end();
      }
    }
  }
}

const datesOf = (recorded: NonNullable<ReturnType<typeof recordedIn>>): ServiceDate[] =>
  ('events' in recorded ? recorded.events : recorded.trips).map(({ serviceDate }) => serviceDate);
