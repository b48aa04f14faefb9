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
import { deskTopics, nothingChanged, toldToDesks, withChange, type Changed } from './desk-changes.js';
import { dispatchRefusals } from './dispatch.refusals.js';
import { beatMilliseconds, eventOf, Listeners } from './listeners.io.js';

/** So many windows one manager leaves open; a page that opens more has gone wrong. */
const mostOfAnAccount = 20;
/** Pages come back by themselves; programs are told. */
const comeBackSeconds = 30;
/** What comes together is told together: a bus that fills at a stop is one change. */
const gatheredMilliseconds = 100;
/** A desk asks anew for all it shows, so it is told at most this often. */
const toldMilliseconds = 1_000;

interface Desk {
  readonly accountId: string;
  /** Of its session; the stream ends with it. */
  readonly tokenHash: string;
  readonly moment: () => string;
}

/** All desks of one agency. */
interface Room {
  readonly desks: Listeners<Desk>;
  changed: Changed;
  telling: NodeJS.Timeout | null;
  /** By the computer's own clock of milliseconds, which nobody sets. */
  toldAt: number;
}

/** Tells the managers' desks that something changed, by Server-Sent Events; what it is now they ask. */
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
    this.changes.on('tell', deskTopics, (change) => this.follow(change));
    this.beating = setInterval(() => void this.beat(), beatMilliseconds);
    this.beating.unref();
  }

  /** An open stream would keep the program from stopping. */
  onModuleDestroy(): void {
    this.isClosed = true;
    if (this.beating !== null) clearInterval(this.beating);
    for (const { desks, telling } of this.rooms.values()) {
      if (telling !== null) clearTimeout(telling);
      desks.end();
    }
    this.rooms.clear();
  }

  /** To be asked before the stream begins. @throws Refusal `too-many-desks` */
  admit({ agencyId, accountId }: SignedInAccount): void {
    const open = this.rooms.get(agencyId)?.desks.list() ?? [];
    if (open.filter(([, desk]) => desk.accountId === accountId).length >= mostOfAnAccount)
      throw new Refusal(dispatchRefusals['too-many-desks'], { most: mostOfAnAccount, seconds: comeBackSeconds });
  }

  /** From here on the response is told, until either side or its session ends. */
  join({ agencyId, accountId, tokenHash = '' }: SignedInAccount, response: ServerResponse, moment: () => string): void {
    if (this.isClosed) return void response.end();
    let room = this.rooms.get(agencyId);
    if (room === undefined) {
      room = { desks: new Listeners(), changed: nothingChanged, telling: null, toldAt: -Infinity };
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
        this.tellSoon(room);
      }
  }

  private tellSoon(room: Room): void {
    const since = performance.now() - room.toldAt;
    const wait = Math.max(gatheredMilliseconds, toldMilliseconds - since);
    room.telling ??= setTimeout(() => {
      const { changed } = room;
      room.changed = nothingChanged;
      room.telling = null;
      room.toldAt = performance.now();
      room.desks.tell(eventOf('changed', toldToDesks(changed)));
    }, wait).unref();
  }

  private async beat(): Promise<void> {
    await this.endSignedOut(null);
    for (const [agencyId, room] of this.rooms) {
      for (const [response, { moment }] of room.desks.list()) response.write(eventOf('beat', { at: moment() }));
      if (room.desks.size === 0 && room.telling === null) this.rooms.delete(agencyId);
    }
  }

  /** @param agencyId null: of all */
  private async endSignedOut(agencyId: string | null): Promise<void> {
    for (const [each, { desks }] of this.rooms) {
      if (agencyId !== null && agencyId !== each) continue;
      for (const [response, { tokenHash }] of desks.list()) {
        // Where the database cannot be had nobody knows; it is looked at again with the next beat.
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
