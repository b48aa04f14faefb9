import { expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiOkResponse, ApiProperty } from '@nestjs/swagger';
import { describeRoutes } from './openapi.io.js';

/** A class of that name with one field. */
function answer(field: string): new () => object {
  class DayAnswer {}
  ApiProperty({ type: String })(DayAnswer.prototype, field);
  return DayAnswer;
}

async function described(...fields: readonly string[]): Promise<ReturnType<typeof describeRoutes>> {
  const controllers = fields.map((field) => {
    class Days {
      get(): void {}
    }
    Object.defineProperty(Days, 'name', { value: `Days${field}` });
    const handler = Object.getOwnPropertyDescriptor(Days.prototype, 'get') as PropertyDescriptor;
    for (const decorate of [Get(), ApiOkResponse({ type: answer(field) })]) decorate(Days.prototype, 'get', handler);
    Controller(`v1/${field}`)(Days);
    return Days;
  });
  class Rooms {}
  Module({ controllers })(Rooms);
  const app = await NestFactory.create<NestFastifyApplication>(Rooms, new FastifyAdapter(), { logger: false });
  await app.init();
  try {
    return describeRoutes(app);
  } finally {
    await app.close();
  }
}

it('two different classes with one name are refused, and equal ones are described once', async () => {
  expect((await described('date')).components?.schemas?.['DayAnswer']).toMatchObject({ properties: { date: { type: 'string' } } });
  await expect(described('date', 'month')).rejects.toThrow('DayAnswer');
});
