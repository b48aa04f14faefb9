import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { anyChange, isNoticeOf, readNotice, writeNotice, type Change, type Topic } from './change.js';
import { toldInLog } from './database-away.js';

/** What listeners do, in this order: forget what was kept, rebuild what is held in memory, tell those who are listening to us. */
type Phase = 'forget' | 'rebuild' | 'tell';

type Listener = (change: Change) => void | Promise<void>;

interface Subscription {
  readonly about: readonly Topic[];
  readonly listener: Listener;
}

/** A notice that may come does so within seconds; what is missed while nobody listens counts as a change of anything. */
const mostDoubted = 200;

/**
 * Where features hear of what changed, whichever copy of the program changed it. All that is kept is forgotten before anything is
 * rebuilt, and nobody is told before all that a change concerns is rebuilt: so the order in which features are made does not matter.
 */
@Injectable()
export class Changes {
  private readonly log = new Logger('changes');
  private readonly subscriptions: Readonly<Record<Phase, Subscription[]>> = { forget: [], rebuild: [], tell: [] };
  private readonly underWay = new Set<Promise<void>>();
  /** Notices of this copy that may still come. */
  private readonly doubted = new LRUCache<string, true>({ max: mostDoubted });
  /** Tells the notices of this copy of the program from those of others. */
  private readonly copy = randomUUID();

  /**
   * Calls back on every change of some topics; once on a change that may be about all of them. Only what listens to `rebuild` is
   * waited for.
   */
  on(phase: Phase, about: Topic | readonly Topic[], listener: Listener): void {
    this.subscriptions[phase].push({ about: typeof about === 'string' ? [about] : about, listener });
  }

  /** Lets every listener of this copy of the program know. What was to be forgotten is forgotten when this returns. */
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

  /** Resolves when every change heard of so far is in force. */
  async settled(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  /** The text of a notification to the other copies. @param wordings as for `writeNotice` */
  notice(...wordings: readonly (readonly Change[])[]): string {
    return writeNotice(this.copy, ...wordings);
  }

  /**
   * Nobody knows whether these changes of this copy are on disk, for their commit was not answered. They are followed as if they were,
   * and once more should their notice come.
   */
  doubt(changes: readonly Change[], notices: readonly string[]): void {
    for (const notice of notices) this.doubted.set(notice, true);
    for (const change of changes) this.announce(change);
  }

  /** A notification has come. What this copy wrote itself it has heard of already. */
  hear(text: string): void {
    if (isNoticeOf(this.copy, text) && !this.doubted.delete(text)) return;
    for (const change of readNotice(text)) this.announce(change);
  }

  /** Something was written that nobody told us of. */
  hearOfAnything(): void {
    this.announce(anyChange);
  }

  /** @returns what is not done yet; it never fails, for one listener's failure is nothing to the others */
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
