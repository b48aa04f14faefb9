import type { ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../clock.js';
import { ServerSettings } from '../config.js';
import { Refusal } from '../errors.js';
import { Metrics } from '../http/metrics.service.js';
import { PublicAnswers } from '../http/public-answers.service.js';
import type { BoardAnswer } from './pages.requests.js';
import { StreamPlaces } from './stream-places.js';
import { pagesRefusals } from './pages.refusals.js';

interface Tellable {
  readonly render: () => Promise<BoardAnswer>;
  /** This moment, as the answers of the agency write moments. */
  readonly moment: () => string;
}

/** All who listen to one stop in one language: what they hear is rendered once. */
interface Room extends Tellable {
  readonly listeners: Set<ServerResponse>;
  /** The last event sent, and what it said apart from its moment. */
  event: string;
  said: string;
  renderedAt: number;
}

/** Shorter than what proxies and phones take for a dead line. */
const beatMilliseconds = 15_000;
/** Departures leave and alerts end without anybody saying so. */
const renewSeconds = 60;
/** A change comes with others: they are rendered together. */
const pauseMilliseconds = 100;
/** Who does not read what was sent is let go; the page comes back by itself. */
const mostUnread = 256 * 1024;

/** Pages come back in half a minute anyway; programs are told. */
const comeBackSeconds = 30;

const eventOf = (name: string, data: unknown): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/** Tells open pages what changes, by Server-Sent Events. */
@Injectable()
export class BoardStreams implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('streams');
  private readonly places: StreamPlaces;
  private readonly rooms = new Map<string, Promise<Room>>();
  private beating: NodeJS.Timeout | null = null;
  private telling: NodeJS.Timeout | null = null;
  private isClosed = false;
  /** One round of telling after another, so that nobody hears last what was rendered first. */
  private round: Promise<void> = Promise.resolve();

  constructor(
    @Inject(PublicAnswers) private readonly answers: PublicAnswers,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(ServerSettings) { maxStreams, maxStreamsPerAddress }: ServerSettings,
  ) {
    this.places = new StreamPlaces(maxStreams, maxStreamsPerAddress);
  }

  onApplicationBootstrap(): void {
    this.answers.onForget(() => this.changed());
    this.beating = setInterval(() => void this.beat(), beatMilliseconds);
    this.beating.unref();
  }

  /** An open stream would keep the program from stopping. */
  async onModuleDestroy(): Promise<void> {
    this.isClosed = true;
    for (const timer of [this.beating, this.telling]) if (timer !== null) clearTimeout(timer);
    for (const room of await this.open()) for (const response of room.listeners) response.end();
    this.rooms.clear();
  }

  /** @returns what gives the place back; @throws Refusal `too-many-streams-here`, `streams-full` */
  admit(address: string): () => void {
    const full = this.places.take(address);
    if (full === 'address')
      throw new Refusal(pagesRefusals['too-many-streams-here'], { most: this.places.mostOfAddress, seconds: comeBackSeconds });
    if (full === 'all') throw new Refusal(pagesRefusals['streams-full'], { most: this.places.most, seconds: comeBackSeconds });
    this.metrics.streams.set(this.places.taken);
    return () => {
      this.places.leave(address);
      this.metrics.streams.set(this.places.taken);
    };
  }

  /** @returns the room of a key, with its first rendering; refused as the rendering is */
  async enter(key: string, tellable: Tellable): Promise<Room> {
    const known = this.rooms.get(key);
    if (known !== undefined) return known;
    const making = this.make(tellable);
    this.rooms.set(key, making);
    making.catch(() => this.rooms.delete(key));
    return making;
  }

  /** From here on the response belongs to the room, until either side ends it. */
  join(key: string, room: Room, response: ServerResponse): void {
    if (this.isClosed) return void response.end();
    if (!this.rooms.has(key)) {
      this.rooms.set(key, Promise.resolve(room));
      this.changed();
    }
    room.listeners.add(response);
    response.on('close', () => room.listeners.delete(response));
    response.write(room.event + eventOf('beat', { at: room.moment() }));
  }

  private async make(tellable: Tellable): Promise<Room> {
    const room: Room = { ...tellable, listeners: new Set(), event: '', said: '', renderedAt: 0 };
    await this.renew(room);
    return room;
  }

  /** @returns whether there is anything new to tell */
  private async renew(room: Room): Promise<boolean> {
    const board = await room.render();
    const said = JSON.stringify({ ...board, at: '' });
    room.renderedAt = this.clock.now();
    room.event = eventOf('board', board);
    if (said === room.said) return false;
    room.said = said;
    return true;
  }

  private changed(): void {
    if (this.telling !== null || this.isClosed || this.rooms.size === 0) return;
    this.telling = setTimeout(() => {
      this.telling = null;
      void this.tell(0);
    }, pauseMilliseconds);
    this.telling.unref();
  }

  /** Renders anew what is older, and tells those who listen what changed. */
  private tell(oldest: number): Promise<void> {
    this.round = this.round.then(() => this.tellRooms(oldest));
    return this.round;
  }

  private async tellRooms(oldest: number): Promise<void> {
    for (const room of await this.open()) {
      if (this.clock.now() - room.renderedAt < oldest) continue;
      try {
        if (await this.renew(room)) this.send(room, room.event + eventOf('beat', { at: room.moment() }));
      } catch (error) {
        this.log.error(`a stop is not told of a change: ${String(error)}`);
      }
      // A city has a thousand stops: who asks something meanwhile does not wait for all of them.
      await setImmediate();
    }
  }

  private async beat(): Promise<void> {
    await this.tell(renewSeconds);
    for (const [key, making] of this.rooms) {
      const room = await making.catch(() => null);
      if (room === null || room.listeners.size === 0) this.rooms.delete(key);
      else this.send(room, eventOf('beat', { at: room.moment() }));
    }
  }

  private send(room: Room, event: string): void {
    // Encoded once for all.
    const bytes = Buffer.from(event);
    for (const response of room.listeners) {
      if (response.writableLength > mostUnread) response.destroy();
      else response.write(bytes);
    }
  }

  private async open(): Promise<Room[]> {
    const rooms = await Promise.allSettled(this.rooms.values());
    return rooms.flatMap((room) => (room.status === 'fulfilled' ? [room.value] : []));
  }
}
