import type { Copy } from './copy.js';
import type { Town } from './town.js';
import { inSeconds, untilItHolds } from './waiting.js';

/** The longest time after a torment until every copy accepts events again and shows another copy's change. */
const limitMilliseconds = 30_000;
const patienceMilliseconds = 10_000;
const minuteMilliseconds = 60_000;

/** Checks that all copies work again after a torment; one that does not is restarted, so that the rest of the run is still meaningful. */
export class Recovery {
  longestUntilTaken = 0;
  longestUntilSeen = 0;
  /** Copies that had to be restarted. */
  restarts = 0;

  constructor(private readonly town: Town) {}

  /** @returns the result in words */
  async wait(): Promise<string> {
    const taken = await this.everywhere((copy) => this.takesEvents(copy), 'takes no events');
    const alertId = await this.publishAlert();
    const seen = alertId === null ? null : await this.everywhere((copy) => this.shows(copy, alertId), 'does not show a change');
    this.longestUntilTaken = Math.max(this.longestUntilTaken, taken);
    this.longestUntilSeen = Math.max(this.longestUntilSeen, seen ?? 0);
    return `events taken after ${inSeconds(taken)}, a change seen after ${seen === null ? 'no time: none could be made' : inSeconds(seen)}`;
  }

  /** @returns how long the slowest copy took */
  private async everywhere(holds: (copy: Copy) => Promise<boolean>, complaint: string): Promise<number> {
    const times = await Promise.all(
      this.town.copies.map(async (copy) => {
        const after = await untilItHolds(limitMilliseconds, () => holds(copy));
        if (after === null) await this.startAnew(copy, complaint);
        return after ?? limitMilliseconds;
      }),
    );
    return Math.max(...times);
  }

  private async startAnew(copy: Copy, complaint: string): Promise<void> {
    this.town.report.fault(`copy ${copy.name} ${complaint} ${inSeconds(limitMilliseconds)} after the torment, and is started anew`);
    this.restarts += 1;
    await copy.kill();
    await copy.start();
  }

  private async takesEvents(copy: Copy): Promise<boolean> {
    return (await this.town.send(copy, this.town.newBoarding(), patienceMilliseconds))?.isAcknowledged ?? false;
  }

  /** Publishes an alert through the last copy, so that the others have to be notified of it. @returns null if it takes too long */
  private async publishAlert(): Promise<string | null> {
    const { copies, ledger, http, report } = this.town;
    const url = copies.at(-1)?.url ?? '';
    const at = (minutes: number): string => new Date(Date.now() + minutes * minuteMilliseconds).toISOString();
    const texts = { headerZh: '临时通知', headerEn: 'A passing notice', cause: 'OTHER_CAUSE', effect: 'OTHER_EFFECT' };
    let alertId: string | null = null;
    await untilItHolds(limitMilliseconds, async () => {
      const body = { ...texts, activeFrom: at(-5), activeUntil: at(1) };
      ledger.changesSent += 1;
      const answer = await http.ask(url, '/v1/alerts', { method: 'POST', headers: this.town.headers, body, patienceMilliseconds });
      if (answer?.status === 401) await this.town.signIn();
      if (answer?.status !== 201) return false;
      alertId = (JSON.parse(answer.body) as { alertId: string }).alertId;
      ledger.noteChange({ table: 'alerts', key: alertId });
      return true;
    });
    if (alertId === null) report.fault(`no alert could be published within ${inSeconds(limitMilliseconds)} after the torment`);
    return alertId;
  }

  private async shows({ url }: Copy, alertId: string): Promise<boolean> {
    const answer = await this.town.http.ask(url, '/v1/alerts', { patienceMilliseconds });
    return answer?.body.includes(alertId) ?? false;
  }
}
