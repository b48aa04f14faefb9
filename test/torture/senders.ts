import type { SentEvent } from './ledger.js';
import type { Town } from './town.js';
import { pause } from './waiting.js';

const howMany = 20;
/** A phone's own: then it sends the same event again, to whichever copy is next. */
const patienceMilliseconds = 8_000;
const againAfterMilliseconds = 50;
/** At most so long between two events of one phone. */
const restMilliseconds = 150;
const twiceOnPurpose = 0.5;
const takenBack = 0.05;

/** Drivers' phones: each sends an event until it is acknowledged, half of them once more on purpose, and undoes one now and then. */
export class Senders {
  /** Events that nobody had acknowledged when the senders had to give up. */
  givenUp = 0;
  private isOver = false;
  /** From then on nobody tries any longer. */
  private lastTry = Infinity;
  private readonly all: Promise<unknown>;

  constructor(private readonly town: Town) {
    this.all = Promise.all(Array.from({ length: howMany }, () => this.drive()));
  }

  /** No new events; what is on its way is sent until it is acknowledged, for a while. */
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
      // Refused for good: the report has it.
      if (answer?.status === 200) return false;
      await pause(againAfterMilliseconds);
    }
    this.givenUp += 1;
    return false;
  }
}
