import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { anyChange, isNoticeOf, readNotice, writeNotice, type Change, type Topic } from './change.js';
import { toldInLog } from './database-away.js';

/** The phases of listeners, in order: drop caches, rebuild data in memory, notify clients. */
type Phase = 'forget' | 'rebuild' | 'tell';

type Listener = (change: Change) => void | Promise<void>;

interface Subscription {
  readonly about: readonly Topic[];
  readonly listener: Listener;
}

/** How many doubted notices are remembered. More are not needed: a notice arrives within seconds or never. */
const maxDoubted = 200;

/**
 * The bus of changes, made by this copy of the program or by others. All caches are dropped before anything is rebuilt, and clients
 * are notified after all rebuilding, so that the order in which features are created does not matter.
 */
@Injectable()
export class Changes {
  private readonly log = new Logger('changes');
  private readonly subscriptions: Readonly<Record<Phase, Subscription[]>> = { forget: [], rebuild: [], tell: [] };
  private readonly underWay = new Set<Promise<void>>();
  /** Notices of this copy whose delivery is uncertain. */
  private readonly doubted = new LRUCache<string, true>({ max: maxDoubted });
  /** Identifies the notices of this copy of the program. */
  private readonly copy = randomUUID();

  /** Registers a listener for some topics; a change without a topic calls it as well. Only listeners of `rebuild` are awaited. */
  on(phase: Phase, about: Topic | readonly Topic[], listener: Listener): void {
    this.subscriptions[phase].push({ about: typeof about === 'string' ? [about] : about, listener });
  }

  /** Calls all listeners in this copy of the program. When it returns, caches are dropped; rebuilding may still be under way. */
  announce(change: Change): void {
    void this.call('forget', change);
    const rebuilding = this.call('rebuild', change);
    if (rebuilding.length === 0) return void this.call('tell', change);
    const done = Promise.all(rebuilding).then(() => {
      this.underWay.delete(done);
      void this.call('tell', change);
    });
    this.underWay.add(done);
  }

  /** Resolves when all changes received so far have taken effect. */
  async settled(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  /** The text of a notification to the other copies. @param wordings as for `writeNotice` */
  notice(...wordings: readonly (readonly Change[])[]): string {
    return writeNotice(this.copy, ...wordings);
  }

  /**
   * Called if a commit failed, so that it is unknown whether these changes are on disk. They are announced now, and again if their
   * notice arrives.
   */
  doubt(changes: readonly Change[], notices: readonly string[]): void {
    for (const notice of notices) this.doubted.set(notice, true);
    for (const change of changes) this.announce(change);
  }

  /** Handles a notification. Those of this copy have been announced already, except for doubted ones. */
  receive(text: string): void {
    if (isNoticeOf(this.copy, text) && !this.doubted.delete(text)) return;
    for (const change of readNotice(text)) this.announce(change);
  }

  /** Called when unknown changes were written, by another process or while the connection was lost. */
  receiveUnknown(): void {
    this.announce(anyChange);
  }

  /** @returns the asynchronous work of the listeners. An error of a listener is only logged, because it must not affect the others */
  private call(phase: Phase, change: Change): Promise<void>[] {
    const working: Promise<void>[] = [];
    for (const { about, listener } of this.subscriptions[phase]) {
      if (change.topic !== null && !about.includes(change.topic)) continue;
      try {
        const result = listener(change);
        if (result !== undefined) working.push(result.catch(this.failed));
      } catch (error) {
        this.failed(error);
      }
    }
    return working;
  }

  private readonly failed = (error: unknown): void => this.log.error(`a change is not followed: ${toldInLog(error)}`);
}
