import type { SentEvent } from './ledger.js';
import type { Town } from './town.js';
import { pause } from './waiting.js';

const howMany = 20;
/** A phone's own time limit; after it the phone sends the event again, to the next copy. */
const patienceMilliseconds = 8_000;
const againAfterMilliseconds = 50;
/** The longest pause between two events of a phone. */
const restMilliseconds = 150;
const twiceOnPurpose = 0.5;
const takenBack = 0.05;

/** Drivers' phones: each sends an event until it is acknowledged, half of the events once more on purpose, and an undo now and then. */
export class Senders {
  /** Events that were not acknowledged when the senders stopped. */
  givenUp = 0;
  private isOver = false;
  /** The time from which on nothing is sent again. */
  private lastTry = Infinity;
  private readonly all: Promise<unknown>;

  constructor(private readonly town: Town) {
    this.all = Promise.all(Array.from({ length: howMany }, () => this.drive()));
  }

  /** Sends no new events, and those on their way until they are acknowledged, for a limited time. */
  async stop(limitMilliseconds: number): Promise<void> {
    this.isOver = true;
    this.lastTry = performance.now() + limitMilliseconds;
    await this.all;
  }

  private async drive(): Promise<void> {
    const { random } = this.town;
    while (!this.isOver) {
      const boarding = this.town.newBoarding();
      const isAcknowledged = await this.deliver(boarding);
      if (isAcknowledged && random() < twiceOnPurpose) await this.deliver(boarding);
      if (isAcknowledged && random() < takenBack) await this.deliver(this.town.newUndo(boarding));
      await pause(random() * restMilliseconds);
    }
  }

  private async deliver(event: SentEvent): Promise<boolean> {
    while (performance.now() < this.lastTry) {
      const answer = await this.town.send(this.town.nextCopy(), event, patienceMilliseconds);
      if (answer?.isAcknowledged === true) return true;
      // The event was refused, which the report shows.
      if (answer?.status === 200) return false;
      await pause(againAfterMilliseconds);
    }
    this.givenUp += 1;
    return false;
  }
}
