import type { Locator, Page } from 'playwright-core';

/** A manager at a desk, whose clicks and keys are counted: how long something takes is a promise, too. */
export class Hands {
  clicks = 0;
  /** A letter is a key; pasting is two. */
  keys = 0;

  constructor(readonly page: Page) {}

  async click(where: Locator): Promise<void> {
    this.clicks += 1;
    await where.click();
  }

  async type(text: string): Promise<void> {
    this.keys += [...text].length;
    // As an input method does it, which writes whole words.
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

  /** Tab after Tab, until what has this name has the focus. */
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

  /** Said where the story is told, so that it can be compared. */
  tell(what: string): void {
    process.stderr.write(`${what}: ${this.clicks} clicks, ${this.keys} keys\n`);
  }
}
