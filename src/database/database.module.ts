import { type DynamicModule, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { Changes } from './changes.service.js';
import { Database } from './database.service.js';
import { Exclusive } from './exclusive.service.js';

/** Global: the open database and the clock. */
@Module({})
export class DatabaseModule {
  static on(source: DataSource, clock: Clock): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [{ provide: DataSource, useValue: source }, { provide: Clock, useValue: clock }, Changes, Database, Exclusive],
      exports: [DataSource, Clock, Changes, Database, Exclusive],
    };
  }
}
