import { describe, expect, it } from '@jest/globals';
import { driverAppRefusals } from '../src/driver-app/driver-app.refusals.js';
import { driverLogRefusals } from '../src/driver-log/driver-log.refusals.js';
import { networkRefusals } from '../src/network/network.refusals.js';
import { advisedCodes, refusalAdvice } from '../src/web/drivers/outbox-list/refusal-advice.js';

describe('whatever the server may refuse of what a phone sends', () => {
  const refused = [...Object.values(driverLogRefusals), ...Object.values(driverAppRefusals), networkRefusals['route-not-found']].map(
    ({ code }) => code,
  );

  it('has its own advice in the app, with one action that fits, and there is no advice on what is never refused', () => {
    expect([...advisedCodes].sort()).toEqual([...refused].sort());
  });

  it('is told in the words of drivers: in neither language with ids, names of fields or half-width punctuation', () => {
    for (const code of refused) {
      const [zh, en] = (['zh-CN', 'en'] as const).map((language) => refusalAdvice({ refusal: { code, detail: 'not this' } }, language).why);
      expect(zh).toMatch(/^[^,;:(){}A-Za-z]+。$/);
      expect(en).toMatch(/^[^{}，。；：]+\.$/);
    }
  });
});
