import { describe, expect, it } from '@jest/globals';
import { driverAppRefusals } from '../src/driver-app/driver-app.refusals.js';
import { driverLogRefusals } from '../src/driver-log/driver-log.refusals.js';
import { networkRefusals } from '../src/network/network.refusals.js';
import { advisedCodes, refusalAdvice } from '../src/web/drivers/outbox-list/refusal-advice.js';

describe('the drivers’ app and the refusals of the server', () => {
  const refused = [...Object.values(driverLogRefusals), ...Object.values(driverAppRefusals), networkRefusals['route-not-found']].map(
    ({ code }) => code,
  );

  it('every refusal of a driver’s row has advice with one fitting action in the app, and no advice is left over', () => {
    expect([...advisedCodes].sort()).toEqual([...refused].sort());
  });

  it('the advice on a refused row uses drivers’ words: in neither language does it show ids, field names or half-width punctuation', () => {
    for (const code of refused) {
      const [zh, en] = (['zh-CN', 'en'] as const).map((language) => refusalAdvice({ refusal: { code, detail: 'not this' } }, language).why);
      expect(zh).toMatch(/^[^,;:(){}A-Za-z]+。$/);
      expect(en).toMatch(/^[^{}，。；：]+\.$/);
    }
  });
});
