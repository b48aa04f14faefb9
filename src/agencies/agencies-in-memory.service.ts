import { Injectable } from '@nestjs/common';
import { getHeapStatistics } from 'node:v8';
import { Changes } from '../database/changes.service.js';

/** What the smallest agency occupies, in bytes: a shuttle of 40 trips that was asked once takes about 250,000. */
const leastBytes = 300_000;
/** The share of the heap that all agencies together may occupy. */
const shareOfHeap = 1 / 4;
/** How many agencies are looked at, at most, to make room for one. */
const maxLooks = 4;

interface Held {
  bytes: number;
  /** What of it is noted by name, in bytes. */
  readonly parts: Map<string, number>;
  /** When its departures were asked for, from `performance.now()`. */
  askedAt: number;
}

type LetGo = (agencyId: string) => void;

/**
 * Lets go of the agencies that were used the longest time ago, once all in memory occupy more than they may. Whatever is in memory of an agency
 * is dropped with it: by listeners of `forget`, as after a change, and by those of `onLetGo`. It is read again when somebody asks.
 */
@Injectable()
export class AgenciesInMemory {
  /** The most that they may occupy, in bytes. */
  mostBytes = getHeapStatistics().heap_size_limit * shareOfHeap;
  /** An answer about departures may still be in the making for this long, so the agency is not let go. */
  restMilliseconds = 10_000;
  /** The one used the longest time ago first. */
  private readonly held = new Map<string, Held>();
  /** The one used last: mostly the one that is used next, too. */
  private last: string | null = null;
  private bytes = 0;
  private readonly listeners: LetGo[] = [];
  private readonly conditions: ((agencyId: string) => boolean)[] = [];

  constructor(private readonly changes: Changes) {}

  /** How many agencies are in memory. */
  get count(): number {
    return this.held.size;
  }

  /** The agencies in memory, the one used last first. */
  list(): string[] {
    return [...this.held.keys()].reverse();
  }

  has(agencyId: string): boolean {
    return this.held.has(agencyId);
  }

  /** To be called before something of an agency is read from its caches. */
  use(agencyId: string): void {
    const held = this.held.get(agencyId);
    if (held !== undefined && agencyId === this.last) return;
    this.last = agencyId;
    if (held === undefined) {
      this.held.set(agencyId, { bytes: 0, parts: new Map(), askedAt: -Infinity });
      return this.weigh(agencyId, 0);
    }
    // The last of a map is the one added last.
    this.held.delete(agencyId);
    this.held.set(agencyId, held);
  }

  /** To be called when an agency's departures are asked for: it is not let go before they are answered. */
  ask(agencyId: string): void {
    this.use(agencyId);
    const held = this.held.get(agencyId);
    if (held !== undefined) held.askedAt = performance.now();
  }

  /**
   * Notes how much an agency occupies, and lets others go if that is too much.
   * @param bytes beyond what the smallest one needs
   * @param part of what, if not of its departures: each is noted by itself
   */
  weigh(agencyId: string, bytes: number, part = 'departures'): void {
    const held = this.held.get(agencyId);
    if (held === undefined) return;
    held.parts.set(part, bytes);
    const all = [...held.parts.values()].reduce((sum, each) => sum + each, leastBytes);
    this.bytes += all - held.bytes;
    held.bytes = all;
    this.makeRoom();
  }

  /** Keeps agencies in memory as long as a condition holds. */
  keepWhile(condition: (agencyId: string) => boolean): void {
    this.conditions.push(condition);
  }

  /** Registers what is dropped when an agency is let go, besides caches that follow the bus of changes. */
  onLetGo(listener: LetGo): void {
    this.listeners.push(listener);
  }

  /** Lets an agency go, unless it is needed. */
  letGo(agencyId: string): void {
    const held = this.held.get(agencyId);
    if (held === undefined || this.isNeeded(agencyId, held)) return;
    this.held.delete(agencyId);
    this.bytes -= held.bytes;
    for (const listener of this.listeners) listener(agencyId);
    this.changes.forget(agencyId);
  }

  private isNeeded(agencyId: string, { askedAt }: Held): boolean {
    if (performance.now() - askedAt < this.restMilliseconds) return true;
    return this.changes.isTold('departures', agencyId) || this.conditions.some((condition) => condition(agencyId));
  }

  private makeRoom(): void {
    for (let looks = 0; looks < maxLooks && this.bytes > this.mostBytes && this.held.size > 1; looks += 1) {
      const [[agencyId] = ['']] = this.held;
      this.letGo(agencyId);
      // If it is needed, the others are looked at before it from now on.
      if (this.held.has(agencyId)) this.use(agencyId);
    }
  }
}
