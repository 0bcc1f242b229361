import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { Portal1764000000000 } from './migrations/0001-portal.js';
import { Throttle1764000000001 } from './migrations/0002-throttle.js';

/** The migrations' own door to the database; the portal never migrates by itself. */
export const dataSourceFor = (url: string) =>
  new DataSource({
    type: 'postgres',
    url,
    migrations: [Portal1764000000000, Throttle1764000000001],
    migrationsTransactionMode: 'each',
    applicationName: 'plenary-migrations',
  });
