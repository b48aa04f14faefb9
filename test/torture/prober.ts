import type { Copy } from './copy.js';
import type { Town } from './town.js';
import { untilItHolds } from './waiting.js';

const everyMilliseconds = 250;
/** A probe without an answer is given up then; it was a silence long before. */
const patienceMilliseconds = 120_000;
const lastWaitMilliseconds = 30_000;
/** More need not wait at a copy that does not answer. */
const mostWaiting = 100;

const questions = ['/healthz', '/readyz', 'an event'] as const;
type Question = (typeof questions)[number];

interface Probe {
  readonly copy: Copy;
  readonly life: number;
  readonly question: Question;
  readonly since: number;
}

export interface Silence {
  readonly milliseconds: number;
  readonly of: string;
}
const none: Silence = { milliseconds: 0, of: '' };

/**
 * Asks every copy that is up, four times a second, for its health, whether it is ready and to record an event, and measures the
 * longest wait for any answer; 503 is one. A copy that is killed or frozen is not waited for.
 */
export class Prober {
  longest = none;
  /** How long this process itself was held up: so much of a silence may be its own. */
  longestOwnPause = 0;
  private sinceMark = none;
  private lastTick = 0;
  private readonly waiting = new Set<Probe>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly town: Town) {}

  /** Once the town is open. */
  start(): void {
    this.lastTick = performance.now();
    this.timer = setInterval(() => this.tick(), everyMilliseconds);
  }

  /** The longest silence from here on is told by the next `takeSilence`. */
  takeSilence(): Silence {
    const taken = this.sinceMark;
    this.sinceMark = none;
    return taken;
  }

  /** Asks no more; what still waits for its answer is waited for, and longer than it may take. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await untilItHolds(lastWaitMilliseconds, () => Promise.resolve(this.waiting.size === 0));
    for (const probe of this.waiting) this.observe(probe);
  }

  private tick(): void {
    const now = performance.now();
    this.longestOwnPause = Math.max(this.longestOwnPause, now - this.lastTick - everyMilliseconds);
    this.lastTick = now;
    for (const probe of this.waiting) this.observe(probe);
    for (const copy of this.town.copies) if (copy.state === 'up') for (const question of questions) this.probe(copy, question);
  }

  private probe(copy: Copy, question: Question): void {
    const probe = { copy, life: copy.life, question, since: performance.now() };
    const alike = [...this.waiting].filter((other) => other.copy === copy && other.question === question);
    if (alike.length >= mostWaiting) return;
    this.waiting.add(probe);
    const answered = question === 'an event' ? this.sendEvent(copy) : this.town.asking.ask(copy.url, question, { patienceMilliseconds });
    void answered.then((answer) => {
      // A connection that was lost is no silence: whoever asks may ask again at once.
      if (answer !== null) this.observe(probe);
      this.waiting.delete(probe);
    });
  }

  private sendEvent(copy: Copy): ReturnType<Town['send']> {
    return this.town.send(copy, this.town.newBoarding(), patienceMilliseconds);
  }

  private observe(probe: Probe): void {
    const { copy, life, question, since } = probe;
    if (copy.state !== 'up' || copy.life !== life) return void this.waiting.delete(probe);
    const silence = { milliseconds: performance.now() - since, of: `copy ${copy.name}, ${question}` };
    if (silence.milliseconds > this.sinceMark.milliseconds) this.sinceMark = silence;
    if (silence.milliseconds > this.longest.milliseconds) this.longest = silence;
  }
}
