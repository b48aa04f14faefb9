import { expect, it } from '@jest/globals';
import { routeLabel, routeNamed } from './names.js';

it('a route’s name on the desk is its short name, else its long name, else its id', () => {
  const songhong = { routeId: 'songhong', shortName: '淞虹路线', name: '虹桥人才公寓至淞虹路地铁站' };
  expect([routeLabel(songhong), routeLabel({ ...songhong, shortName: null })]).toEqual(['淞虹路线', '虹桥人才公寓至淞虹路地铁站']);
  expect([routeNamed([songhong], 'songhong'), routeNamed([songhong], 'gone'), routeNamed(undefined, 'gone')]).toEqual([
    ...['淞虹路线', 'gone', 'gone'],
  ]);
});
