import type { ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { isAgencyGone } from '../agencies/asked-agency.js';
import { Clock } from '../clock.js';
import { ServerSettings } from '../config.js';
import { changedStops } from '../database/change.js';
import { Changes } from '../database/changes.service.js';
import { beatMilliseconds, eventOf, Listeners } from '../dispatch/listeners.io.js';
import { Refusal } from '../errors.js';
import { Metrics } from '../http/metrics.service.js';
import type { Language } from '../language.js';
import { lasts, stretch, type Stretch } from '../scheduling/service-time.js';
import type { BoardAnswer } from './pages.requests.js';
import { StreamPlaces } from './stream-places.js';
import { pagesRefusals } from './pages.refusals.js';

interface Tellable {
  readonly render: () => Promise<BoardAnswer>;
  /** This moment, as the answers of the agency write moments. */
  readonly moment: () => string;
}

/** Where one listens: to a stop of an agency, in a language. */
interface Place {
  readonly agencyId: string;
  readonly stopId: string;
  readonly language: Language;
}

/** All who listen at one place: what they hear is rendered once. */
interface Room extends Tellable {
  readonly place: Place;
  readonly listeners: Listeners;
  /** The last event sent, and what it said apart from its moment. */
  event: string;
  said: string;
  /** While it shows what leaves next. */
  current: Stretch;
  /** One rendering after another, so that nobody hears last what was rendered first. */
  rendering: Promise<void>;
}

/** Departures leave and alerts end without anybody saying so. */
const renewSeconds = 60;
/** A change comes with others: they are rendered together. */
const pauseMilliseconds = 100;

/** Pages come back in half a minute anyway; programs are told. */
const comeBackSeconds = 30;

const keyOf = ({ agencyId, stopId, language }: Place): string => JSON.stringify([agencyId, stopId, language]);

/** Which places changed: of each agency these stops; null: of an agency all stops, or of all agencies. */
type Changed = Map<string, Set<string> | null> | null;

const isAmong = (changed: Changed, { agencyId, stopId }: Place): boolean => {
  const stopIds = changed === null ? null : changed.get(agencyId);
  return stopIds === null || stopIds?.has(stopId) === true;
};

/** Tells open pages what changes, by Server-Sent Events. */
@Injectable()
export class BoardStreams implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('streams');
  private readonly places: StreamPlaces;
  private readonly rooms = new Map<string, { readonly place: Place; readonly making: Promise<Room> }>();
  /** Since the last round of telling. */
  private changed: Changed = new Map();
  private beating: NodeJS.Timeout | null = null;
  private telling: NodeJS.Timeout | null = null;
  private isClosed = false;
  /** One round of telling after another, so that they do not pile up. */
  private round: Promise<void> = Promise.resolve();

  constructor(
    private readonly changes: Changes,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
    { maxStreams, maxStreamsPerAddress }: ServerSettings,
  ) {
    this.places = new StreamPlaces(maxStreams, maxStreamsPerAddress);
  }

  onApplicationBootstrap(): void {
    this.changes.on('tell', ['departures', 'alerts'], (change) => this.renewSoon(change.agencyId, changedStops(change)));
    this.beating = setInterval(() => void this.beat(), beatMilliseconds);
    this.beating.unref();
  }

  /** An open stream would keep the program from stopping. */
  async onModuleDestroy(): Promise<void> {
    this.isClosed = true;
    for (const timer of [this.beating, this.telling]) if (timer !== null) clearTimeout(timer);
    for (const room of await this.open(() => true)) room.listeners.end();
    this.rooms.clear();
  }

  /** @returns what gives the place back; @throws Refusal `too-many-streams-here`, `streams-full` */
  admit(address: string): () => void {
    const full = this.places.take(address);
    if (full === 'address')
      throw new Refusal(pagesRefusals['too-many-streams-here'], { most: this.places.mostOfAddress, seconds: comeBackSeconds });
    if (full === 'all') throw new Refusal(pagesRefusals['streams-full'], { most: this.places.most, seconds: comeBackSeconds });
    this.metrics.streams.inc();
    return () => {
      this.places.leave(address);
      this.metrics.streams.dec();
    };
  }

  /** @returns the room of a place, with a rendering of now; refused as the rendering is */
  async enter(place: Place, tellable: Tellable): Promise<Room> {
    const key = keyOf(place);
    const known = this.rooms.get(key);
    if (known !== undefined) {
      const room = await known.making;
      await this.renewUnlessCurrent(room);
      return room;
    }
    const making = this.make(place, tellable);
    this.rooms.set(key, { place, making });
    making.catch(() => this.rooms.delete(key));
    return making;
  }

  /** From here on the response belongs to the room, until either side ends it. */
  join(room: Room, response: ServerResponse): void {
    if (this.isClosed) return void response.end();
    const { place } = room;
    // Nobody was there any more while it was being entered, and it was closed.
    if (!this.rooms.has(keyOf(place))) {
      this.rooms.set(keyOf(place), { place, making: Promise.resolve(room) });
      this.renewSoon(place.agencyId, new Set([place.stopId]));
    }
    room.listeners.add(response, undefined);
    response.write(room.event + eventOf('beat', { at: room.moment() }));
  }

  private async make(place: Place, tellable: Tellable): Promise<Room> {
    const room: Room = {
      ...{ ...tellable, place, listeners: new Listeners(), event: '', said: '' },
      current: stretch(0, 0),
      rendering: Promise.resolve(),
    };
    await this.renew(room);
    return room;
  }

  private async renewUnlessCurrent(room: Room): Promise<void> {
    // Whoever comes while it is rendered finds it rendered.
    if (!this.isCurrent(room)) await this.renew(room, () => this.isCurrent(room));
  }

  private isCurrent({ current }: Room): boolean {
    return lasts(current, this.clock.now());
  }

  /** Renders it anew, and tells those who listen what is new. */
  private renew(room: Room, isDone = (): boolean => false): Promise<void> {
    const renewed = room.rendering.then(() => (isDone() ? undefined : this.render(room)));
    room.rendering = renewed.catch(() => undefined);
    return renewed;
  }

  private async render(room: Room): Promise<void> {
    const current = stretch(this.clock.now(), renewSeconds);
    const board = await room.render();
    const said = JSON.stringify({ ...board, at: '' });
    room.current = current;
    room.event = eventOf('board', board);
    if (said === room.said) return;
    room.said = said;
    room.listeners.tell(room.event + eventOf('beat', { at: room.moment() }));
  }

  /** @param agencyId null: everywhere. @param stopIds null: all stops of the agency */
  private renewSoon(agencyId: string | null, stopIds: ReadonlySet<string> | null): void {
    if (this.isClosed || this.rooms.size === 0) return;
    if (agencyId === null) this.changed = null;
    else if (this.changed !== null) {
      const known = this.changed.get(agencyId);
      this.changed.set(agencyId, stopIds === null || known === null ? null : new Set([...(known ?? []), ...stopIds]));
    }
    this.telling ??= setTimeout(() => {
      this.telling = null;
      const { changed } = this;
      this.changed = new Map();
      void this.tell(
        ({ place }) => isAmong(changed, place),
        (room) => this.renew(room),
      );
    }, pauseMilliseconds).unref();
  }

  private tell(isMeant: (room: { readonly place: Place }) => boolean, renew: (room: Room) => Promise<void>): Promise<void> {
    this.round = this.round.then(() => this.tellRooms(isMeant, renew));
    return this.round;
  }

  private async tellRooms(isMeant: (room: { readonly place: Place }) => boolean, renew: (room: Room) => Promise<void>): Promise<void> {
    for (const room of await this.open(isMeant)) {
      await renew(room).catch((error: unknown) => {
        if (isAgencyGone(error)) return this.close(room);
        this.log.error(`a stop is not told of a change: ${String(error)}`);
      });
      // A city has a thousand stops: who asks something meanwhile does not wait for all of them.
      await setImmediate();
    }
  }

  /** Whoever comes back is refused. */
  private close({ place, listeners }: Room): void {
    this.rooms.delete(keyOf(place));
    listeners.end();
  }

  private async beat(): Promise<void> {
    await this.tell(
      () => true,
      (room) => this.renewUnlessCurrent(room),
    );
    for (const [key, { making }] of this.rooms) {
      const room = await making.catch(() => null);
      if (room === null || room.listeners.size === 0) this.rooms.delete(key);
      else room.listeners.tell(eventOf('beat', { at: room.moment() }));
    }
  }

  private async open(isMeant: (room: { readonly place: Place }) => boolean): Promise<Room[]> {
    const making = [...this.rooms.values()].flatMap((room) => (isMeant(room) ? room.making : []));
    const rooms = await Promise.allSettled(making);
    return rooms.flatMap((room) => (room.status === 'fulfilled' ? [room.value] : []));
  }
}
