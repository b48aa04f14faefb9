import type { ServerResponse } from 'node:http';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { isAgencyGone } from '../agencies/requested-agency.js';
import { Clock } from '../clock.js';
import { ServerSettings } from '../config.js';
import { changedStops } from '../database/change.js';
import { Changes } from '../database/changes.service.js';
import { beatMilliseconds, eventOf, Listeners } from '../dispatch/listeners.io.js';
import { Refusal } from '../errors.js';
import { Metrics } from '../http/metrics.service.js';
import { lasts, stretch, type Stretch } from '../scheduling/service-time.js';
import type { BoardAnswer } from './pages.requests.js';
import { isAmong, keyOf, StreamPlaces, withChange, type Changed, type Place } from './stream-places.js';
import { pagesRefusals } from './pages.refusals.js';
import { giveWay } from '../turns.io.js';

interface Rendering {
  readonly render: () => Promise<BoardAnswer>;
  /** The current time, in the format of the agency's answers. */
  readonly moment: () => string;
}

/** All listeners of one place, who share one rendering. */
interface Room extends Rendering {
  readonly place: Place;
  readonly listeners: Listeners;
  /** The newest event, and its content without the time. */
  event: string;
  content: string;
  /** The content that listeners were sent last. */
  sentContent: string;
  /** The period for which the rendering is valid. */
  current: Stretch;
  /** Renderings are chained, so that an older one never arrives after a newer one. */
  rendering: Promise<void>;
  /** An event is sent to all listeners before the next one, so that each receives them in order. */
  sending: Promise<void>;
}

/** Seconds between renewals: departures leave and alerts end without any event. */
const renewSeconds = 60;
/** Changes within this time are rendered together; but if nothing was rendered in it, those within a moment. */
const [pauseMilliseconds, momentMilliseconds] = [100, 10];
/** The next round begins only after as much time as the last one took, so that rounds take at most half of it; but at most this much. */
const longestPause = 500;
/** The `Retry-After` header for programs; pages reconnect within half a minute anyway. */
const comeBackSeconds = 30;

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
  private round: Promise<void> = Promise.resolve();
  private isRoundOpen = false;
  private lastBeat: Promise<unknown> | null = null;
  /** When the next round may begin, by `performance.now()`. */
  private nextRoundAt = -Infinity;

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
    // With very many stops the last beat may not be over yet.
    this.beating = setInterval(() => {
      this.lastBeat ??= this.beat()
        .catch((error: unknown) => this.logError(error))
        .finally(() => (this.lastBeat = null));
    }, beatMilliseconds);
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
    const nothing = { event: '', content: '', sentContent: '', current: stretch(0, 0) };
    const idle = { rendering: Promise.resolve(), sending: Promise.resolve() };
    const room: Room = { ...tellable, place, listeners: new Listeners(), ...nothing, ...idle };
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

  /** Renders the place, and begins to send the event if its content is new; `room.sending` resolves when everybody has it. */
  private renew(room: Room, isDone = (): boolean => false): Promise<void> {
    const renewed = room.rendering.then(() => (isDone() ? undefined : this.render(room)));
    room.rendering = renewed.catch(() => undefined);
    return renewed;
  }

  private async render(room: Room): Promise<void> {
    const current = stretch(this.clock.now(), renewSeconds);
    const board = await room.render();
    room.current = current;
    room.event = eventOf('board', board);
    room.content = JSON.stringify({ ...board, at: '' });
    room.sending = room.sending.then(() => this.send(room)).catch((error: unknown) => this.logError(error));
  }

  /** Sends the newest event, unless everybody has it. */
  private async send(room: Room): Promise<void> {
    if (room.content === room.sentContent) return;
    room.sentContent = room.content;
    await room.listeners.tellByTurns(room.event + eventOf('beat', { at: room.moment() }));
  }

  private renewSoon(agencyId: string | null, stopIds: ReadonlySet<string> | null): void {
    if (this.isClosed || this.rooms.size === 0) return;
    this.changed = withChange(this.changed, agencyId, stopIds);
    this.tellSoon();
  }

  /** One round at a time: what changes during a round is told together in the next one, so that a listener is sent only the newest state. */
  private tellSoon(): void {
    if (this.isClosed || this.isRoundOpen) return;
    const wait = Math.max(momentMilliseconds, this.nextRoundAt - performance.now());
    this.pause ??= setTimeout(() => {
      this.pause = null;
      this.round = this.tellChanged(this.changed);
    }, wait).unref();
  }

  private async tellChanged(changed: Changed): Promise<void> {
    this.changed = new Map();
    this.isRoundOpen = true;
    const began = performance.now();
    for (const room of await this.open(({ place }) => isAmong(changed, place))) await this.tell(room, () => this.renew(room));
    const ended = performance.now();
    this.nextRoundAt = ended + Math.min(Math.max(pauseMilliseconds, ended - began), longestPause);
    this.isRoundOpen = false;
    if (this.changed === null || this.changed.size > 0) this.tellSoon();
  }

  private async tell(room: Room, renew: () => Promise<void>): Promise<void> {
    try {
      await renew();
      await room.sending;
    } catch (error) {
      if (isAgencyGone(error)) this.close(room);
      else this.logError(error);
    }
    await giveWay();
  }

  private logError(error: unknown): void {
    this.log.error(`a stop is not told of a change: ${String(error)}`);
  }

  /** Ends the streams; clients that reconnect get the refusal. */
  private close({ place, listeners }: Room): void {
    this.rooms.delete(keyOf(place));
    listeners.end();
  }

  /** Renews what is over, then tells every listener the time. Rounds of changes come first. */
  private async beat(): Promise<void> {
    for (const room of await this.open(() => true)) {
      await this.round;
      if (!this.isCurrent(room)) await this.tell(room, () => this.renewUnlessCurrent(room));
    }
    for (const [key, { making }] of this.rooms) {
      await this.round;
      const room = await making.catch(() => null);
      if (room === null || room.listeners.size === 0) this.rooms.delete(key);
      else await room.listeners.tellByTurns(eventOf('beat', { at: room.moment() }));
    }
  }

  private async open(isConcerned: (room: { readonly place: Place }) => boolean): Promise<Room[]> {
    const making = [...this.rooms.values()].flatMap((room) => (isConcerned(room) ? room.making : []));
    const rooms = await Promise.allSettled(making);
    return rooms.flatMap((room) => (room.status === 'fulfilled' ? [room.value] : []));
  }
}
