import { Injectable, Logger } from '@nestjs/common';
import { anyChange, type Change, type Topic } from './change.js';
import { toldInLog } from './database-away.js';

/** The phases of listeners, in order: drop caches, rebuild data in memory, notify clients. */
type Phase = 'forget' | 'rebuild' | 'tell';

type Listener = (change: Change) => void | Promise<void>;

/** Whether a listener has anything in memory about an agency. */
type Holds = (agencyId: string) => boolean;

interface Subscription {
  readonly about: readonly Topic[];
  readonly listener: Listener;
  readonly holds: Holds;
}

/**
 * The bus of changes, made by this copy of the program or by others. All caches are dropped before anything is rebuilt, and clients
 * are notified after all rebuilding, so that the order in which features are created does not matter.
 */
@Injectable()
export class Changes {
  private readonly log = new Logger('changes');
  private readonly subscriptions: Readonly<Record<Phase, Subscription[]>> = { forget: [], rebuild: [], tell: [] };
  private readonly underWay = new Set<Promise<void>>();

  /**
   * Registers a listener for some topics; a change without a topic calls it as well. Only listeners of `rebuild` are awaited.
   * @param holds whether the listener needs the details of an agency's changes: what other copies wrote of agencies that nobody holds is
   *   announced without its details
   */
  on(phase: Phase, about: Topic | readonly Topic[], listener: Listener, holds: Holds = () => true): void {
    this.subscriptions[phase].push({ about: typeof about === 'string' ? [about] : about, listener, holds });
  }

  /** Whether any listener needs the details of a change. */
  needsDetail(topic: Topic, agencyId: string): boolean {
    return Object.values(this.subscriptions).some((list) => list.some(({ about, holds }) => about.includes(topic) && holds(agencyId)));
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

  /** Whether anybody wants to be told of an agency's changes, such as an open page. */
  isTold(topic: Topic, agencyId: string): boolean {
    return this.subscriptions.tell.some(({ about, holds }) => about.includes(topic) && holds(agencyId));
  }

  /** Drops what is cached of an agency, in this copy of the program, although nothing has changed. */
  forget(agencyId: string): void {
    const change: Change = { topic: null, agencyId, detail: null };
    for (const { listener, holds } of this.subscriptions.forget) if (holds(agencyId)) void listener(change);
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
