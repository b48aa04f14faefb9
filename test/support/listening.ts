import { expect } from '@jest/globals';
import type { BoardAnswer } from '../../src/pages/pages.requests.js';

/** Reads a stream of events as a browser does. */
export class EventStream {
  readonly events: { name: string; data: string }[] = [];
  readonly ended: Promise<void>;

  constructor(readonly response: Response) {
    this.ended = this.read();
  }

  private async read(): Promise<void> {
    let text = '';
    const decoder = new TextDecoder();
    for await (const bytes of response(this.response)) {
      text += decoder.decode(bytes, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const [, name = '', data = ''] = /^event: (.+)\ndata: (.+)$/.exec(block) ?? [];
        this.events.push({ name, data });
      }
    }
  }

  boards(): BoardAnswer[] {
    return this.events.filter(({ name }) => name === 'board').map(({ data }) => JSON.parse(data) as BoardAnswer);
  }
}

const response = ({ body }: Response): AsyncIterable<Uint8Array> => {
  if (body === null) throw new Error('no body');
  return body;
};

/** Waits for four seconds at most. */
export async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(holds()).toBe(true);
}
