import type { Copy } from './copy.js';
import type { Town } from './town.js';
import { untilItHolds } from './waiting.js';

const everyMilliseconds = 250;
/** A probe without an answer is given up after this time, long after it counts as a silence. */
const patienceMilliseconds = 120_000;
const lastWaitMilliseconds = 30_000;
/** The most probes that may wait at a copy. */
const maxWaiting = 100;

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
 * Four times a second, asks every copy that is up for its health and readiness and to record an event, and measures the longest wait
 * for any answer, including 503. Copies that are killed or frozen are left out.
 */
export class Prober {
  longest = none;
  /** How long this process itself was held up at most: a silence may be its own by as much. */
  longestOwnPause = 0;
  private sinceMark = none;
  private lastTick = 0;
  private readonly waiting = new Set<Probe>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly town: Town) {}

  /** Call it when the town is open. */
  start(): void {
    this.lastTick = performance.now();
    this.timer = setInterval(() => this.tick(), everyMilliseconds);
  }

  /** The next `takeSilence` reports silences from here on. */
  takeSilence(): Silence {
    const taken = this.sinceMark;
    this.sinceMark = none;
    return taken;
  }

  /** Sends no more probes, and waits for those on their way, longer than they may take. */
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
    if (alike.length >= maxWaiting) return;
    this.waiting.add(probe);
    const answered = question === 'an event' ? this.sendEvent(copy) : this.town.http.ask(copy.url, question, { patienceMilliseconds });
    void answered.then((answer) => {
      // A lost connection is not a silence, because the client can repeat the request at once.
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
