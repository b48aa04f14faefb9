/** A line of the summary: what, and how much. */
export type Figure = readonly [what: string, howMuch: string];

/** The output of one long run: a line for each torment, and a table at the end. */
export class Report {
  readonly faults: string[] = [];
  unexpectedExits = 0;
  private readonly began = performance.now();

  constructor(readonly title: string) {}

  line(text: string): void {
    const seconds = Math.round((performance.now() - this.began) / 1000);
    const [minute, second] = [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0'));
    process.stdout.write(`${this.title} +${minute ?? ''}:${second ?? ''}  ${text}\n`);
  }

  /** A fault makes the run fail. */
  fault(text: string): void {
    this.faults.push(text);
    this.line(`FAULT: ${text}`);
  }

  unexpectedExit(text: string): void {
    this.unexpectedExits += 1;
    this.fault(text);
  }

  summarize(figures: readonly Figure[]): void {
    process.stdout.write(`\n${this.title}\n${figures.map(([what, howMuch]) => `  ${what.padEnd(42)}${howMuch}\n`).join('')}`);
    const fewer = this.faults.map((fault) => fault.split('\n')[0] ?? '');
    const verdict = fewer.length === 0 ? '  stood firm\n' : `  DID NOT STAND FIRM:\n${fewer.map((fault) => `    - ${fault}\n`).join('')}`;
    process.stdout.write(`${verdict}\n`);
  }
}
