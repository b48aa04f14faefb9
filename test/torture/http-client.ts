import { Agent, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** After this time the connection is closed, and the request counts as unanswered. */
  readonly patienceMilliseconds?: number;
}

const fewShown = 5;
const usualPatienceMilliseconds = 20_000;

/** Sends HTTP requests, and counts the answers that the program must never give: 5xx other than 503. */
export class HttpClient {
  serverErrors = 0;
  /** The first few of these answers. */
  readonly shownErrors: string[] = [];
  private readonly agent = new Agent({ keepAlive: true });

  /** @returns null without a complete answer: the connection was refused or lost, or it took too long */
  ask(url: string, path: string, question: Question = {}): Promise<Answer | null> {
    const { method = 'GET', headers = {}, body, patienceMilliseconds = usualPatienceMilliseconds } = question;
    return new Promise((resolve) => {
      let isAnswering = false;
      const json = body === undefined ? {} : { 'content-type': 'application/json' };
      const sent = request(url + path, { agent: this.agent, method, headers: { ...json, ...headers } }, (response) => {
        isAnswering = true;
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', () => undefined);
        response.on('close', () => {
          clearTimeout(limit);
          if (!response.complete || response.statusCode === undefined) return resolve(null);
          const answer = { status: response.statusCode, body: Buffer.concat(parts).toString() };
          this.judge(`${method} ${path}`, answer);
          resolve(answer);
        });
      });
      const limit = setTimeout(() => sent.destroy(), patienceMilliseconds);
      sent.on('error', () => undefined);
      sent.on('close', () => {
        clearTimeout(limit);
        if (!isAnswering) resolve(null);
      });
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  private judge(requestLine: string, { status, body }: Answer): void {
    if (status < 500 || status === 503) return;
    this.serverErrors += 1;
    if (this.shownErrors.length < fewShown) this.shownErrors.push(`${requestLine} → ${status} ${body.slice(0, 300)}`);
  }

  close(): void {
    this.agent.destroy();
  }
}
