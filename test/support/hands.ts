import type { Locator, Page } from 'playwright-core';

/** A manager's clicks and keys, counted, because stories limit how many a task may take. */
export class Hands {
  clicks = 0;
  /** A letter is one key; pasting is two. */
  keys = 0;

  constructor(readonly page: Page) {}

  async click(where: Locator): Promise<void> {
    this.clicks += 1;
    await where.click();
  }

  async type(text: string): Promise<void> {
    this.keys += [...text].length;
    // Inserts whole texts, as an input method does.
    await this.page.keyboard.insertText(text);
  }

  async paste(text: string): Promise<void> {
    this.keys += 2;
    await this.page.keyboard.insertText(text);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.keys += 1;
      await this.page.keyboard.press(key);
    }
  }

  /** Presses Tab until the element with this name has the focus. */
  async tabTo(name: RegExp, most = 60): Promise<void> {
    for (let count = 0; count < most; count += 1) {
      const focused: string = await this.page.evaluate(
        'document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? ""',
      );
      if (name.test(focused.trim())) return;
      await this.press('Tab');
    }
    throw new Error(`no Tab leads to ${String(name)}`);
  }

  /** Prints the counts, so that they can be compared. */
  print(what: string): void {
    process.stderr.write(`${what}: ${this.clicks} clicks, ${this.keys} keys\n`);
  }
}
