import { expect, it } from '@jest/globals';
import { AllowedMethods } from './allowed-methods.js';

it('the methods of an address are known whatever ids it contains', () => {
  const allowed = new AllowedMethods();
  allowed.add(['GET'], '/v1/stops/:stopId');
  allowed.add(['HEAD'], '/v1/stops/:stopId');
  allowed.add(['POST'], '/v1/sessions');
  allowed.add(['OPTIONS'], '*');
  allowed.add(['GET'], '/v1/openapi.json');
  expect(allowed.of('/v1/stops/home')).toEqual(['GET', 'HEAD']);
  expect(allowed.of('/v1/stops/')).toEqual([]);
  expect(allowed.of('/v1/sessions')).toEqual(['POST']);
  expect(allowed.of('/v1/openapi_json')).toEqual([]);
  allowed.add(['GET'], '/api/where/*');
  expect(allowed.of('/api/where/stop/hongqiao_home.json')).toEqual(['GET']);
  expect(allowed.of('/api/where')).toEqual([]);
});
