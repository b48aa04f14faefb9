import type { ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { isAgencyGone } from '../agencies/requested-agency.js';
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

interface Rendering {
  readonly render: () => Promise<BoardAnswer>;
  /** The current time, in the format of the agency's answers. */
  readonly moment: () => string;
}

/** What a listener follows: a stop of an agency, in a language. */
interface Place {
  readonly agencyId: string;
  readonly stopId: string;
  readonly language: Language;
}

/** All listeners of one place, who share one rendering. */
interface Room extends Rendering {
  readonly place: Place;
  readonly listeners: Listeners;
  /** The last event sent, and its content without the time. */
  event: string;
  sentContent: string;
  /** The period for which the rendering is valid. */
  current: Stretch;
  /** Renderings are chained, so that an older one never arrives after a newer one. */
  rendering: Promise<void>;
}

/** Seconds between renewals: departures leave and alerts end without any event. */
const renewSeconds = 60;
/** Changes within this time are rendered together. */
const pauseMilliseconds = 100;

/** The `Retry-After` header for programs; pages reconnect within half a minute anyway. */
const comeBackSeconds = 30;

const keyOf = ({ agencyId, stopId, language }: Place): string => JSON.stringify([agencyId, stopId, language]);

/** The changed stops by agency. A value of null: all stops of the agency; null instead of the map: all agencies. */
type Changed = Map<string, Set<string> | null> | null;

const isAmong = (changed: Changed, { agencyId, stopId }: Place): boolean => {
  const stopIds = changed === null ? null : changed.get(agencyId);
  return stopIds === null || stopIds?.has(stopId) === true;
};

/** Sends changes to open pages by Server-Sent Events. */
@Injectable()
export class BoardStreams implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('streams');
  private readonly places: StreamPlaces;
  private readonly rooms = new Map<string, { readonly place: Place; readonly making: Promise<Room> }>();
  /** Changes since the last round. */
  private changed: Changed = new Map();
  private beating: NodeJS.Timeout | null = null;
  private pause: NodeJS.Timeout | null = null;
  private isClosed = false;
  /** Rounds are chained, so that they do not pile up. */
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
    this.changes.on(
      'tell',
      ['departures', 'alerts'],
      (change) => this.renewSoon(change.agencyId, changedStops(change)),
      (agencyId) => [...this.rooms.values()].some(({ place }) => place.agencyId === agencyId),
    );
    this.beating = setInterval(() => void this.beat(), beatMilliseconds);
    this.beating.unref();
  }

  /** An open stream would prevent the program from stopping. */
  async onModuleDestroy(): Promise<void> {
    this.isClosed = true;
    for (const timer of [this.beating, this.pause]) if (timer !== null) clearTimeout(timer);
    for (const room of await this.open(() => true)) room.listeners.end();
    this.rooms.clear();
  }

  /**
   * @returns a function that frees the place again
   * @throws Refusal `too-many-streams-here`, `streams-full`
   */
  admit(address: string): () => void {
    const full = this.places.take(address);
    if (full === 'address')
      throw new Refusal(pagesRefusals['too-many-streams-here'], { most: this.places.maxPerAddress, seconds: comeBackSeconds });
    if (full === 'all') throw new Refusal(pagesRefusals['streams-full'], { most: this.places.most, seconds: comeBackSeconds });
    this.metrics.streams.inc();
    return () => {
      this.places.leave(address);
      this.metrics.streams.dec();
    };
  }

  /** @returns the room of a place, with a current rendering. @throws what the rendering throws, such as a Refusal */
  async enter(place: Place, tellable: Rendering): Promise<Room> {
    const key = keyOf(place);
    const existing = this.rooms.get(key);
    if (existing !== undefined) {
      const room = await existing.making;
      await this.renewUnlessCurrent(room);
      return room;
    }
    const making = this.make(place, tellable);
    this.rooms.set(key, { place, making });
    making.catch(() => this.rooms.delete(key));
    return making;
  }

  /** Adds a listener: from then on the room writes to the response, until either side ends the stream. */
  join(room: Room, response: ServerResponse): void {
    if (this.isClosed) return void response.end();
    const { place } = room;
    // The room was removed in the meantime, because it had no listeners.
    if (!this.rooms.has(keyOf(place))) {
      this.rooms.set(keyOf(place), { place, making: Promise.resolve(room) });
      this.renewSoon(place.agencyId, new Set([place.stopId]));
    }
    room.listeners.add(response, undefined);
    response.write(room.event + eventOf('beat', { at: room.moment() }));
  }

  private async make(place: Place, tellable: Rendering): Promise<Room> {
    const room: Room = {
      ...{ ...tellable, place, listeners: new Listeners(), event: '', sentContent: '' },
      current: stretch(0, 0),
      rendering: Promise.resolve(),
    };
    await this.renew(room);
    return room;
  }

  private async renewUnlessCurrent(room: Room): Promise<void> {
    // A listener who arrives during a rendering waits for it.
    if (!this.isCurrent(room)) await this.renew(room, () => this.isCurrent(room));
  }

  private isCurrent({ current }: Room): boolean {
    return lasts(current, this.clock.now());
  }

  /** Renders the place, and sends the event if its content is new. */
  private renew(room: Room, isDone = (): boolean => false): Promise<void> {
    const renewed = room.rendering.then(() => (isDone() ? undefined : this.render(room)));
    room.rendering = renewed.catch(() => undefined);
    return renewed;
  }

  private async render(room: Room): Promise<void> {
    const current = stretch(this.clock.now(), renewSeconds);
    const board = await room.render();
    const content = JSON.stringify({ ...board, at: '' });
    room.current = current;
    room.event = eventOf('board', board);
    if (content === room.sentContent) return;
    room.sentContent = content;
    room.listeners.tell(room.event + eventOf('beat', { at: room.moment() }));
  }

  /**
   * @param agencyId null: all agencies
   * @param stopIds null: all stops of the agency
   */
  private renewSoon(agencyId: string | null, stopIds: ReadonlySet<string> | null): void {
    if (this.isClosed || this.rooms.size === 0) return;
    if (agencyId === null) this.changed = null;
    else if (this.changed !== null) {
      const changedStops = this.changed.get(agencyId);
      this.changed.set(agencyId, stopIds === null || changedStops === null ? null : new Set([...(changedStops ?? []), ...stopIds]));
    }
    this.pause ??= setTimeout(() => {
      this.pause = null;
      const { changed } = this;
      this.changed = new Map();
      void this.tell(
        ({ place }) => isAmong(changed, place),
        (room) => this.renew(room),
      );
    }, pauseMilliseconds).unref();
  }

  private tell(isConcerned: (room: { readonly place: Place }) => boolean, renew: (room: Room) => Promise<void>): Promise<void> {
    this.round = this.round.then(() => this.tellRooms(isConcerned, renew));
    return this.round;
  }

  private async tellRooms(isConcerned: (room: { readonly place: Place }) => boolean, renew: (room: Room) => Promise<void>): Promise<void> {
    for (const room of await this.open(isConcerned)) {
      await renew(room).catch((error: unknown) => {
        if (isAgencyGone(error)) return this.close(room);
        this.log.error(`a stop is not told of a change: ${String(error)}`);
      });
      // A city has a thousand stops; other requests are answered in between.
      await setImmediate();
    }
  }

  /** Ends the streams; clients that reconnect get the refusal. */
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

  private async open(isConcerned: (room: { readonly place: Place }) => boolean): Promise<Room[]> {
    const making = [...this.rooms.values()].flatMap((room) => (isConcerned(room) ? room.making : []));
    const rooms = await Promise.allSettled(making);
    return rooms.flatMap((room) => (room.status === 'fulfilled' ? [room.value] : []));
  }
}
