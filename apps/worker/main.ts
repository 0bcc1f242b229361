import 'reflect-metadata';
import { ConsoleLogger, Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { JobRunner } from '#jobs';
import { loadSettings, logLevels } from '#settings';
import { StorageHealth } from '#storage';
import { WorkerModule } from './worker.module.js';

const settings = loadSettings();
const logger = new ConsoleLogger({ json: settings.NODE_ENV === 'production', logLevels: logLevels(settings) });
const app = await NestFactory.createApplicationContext(WorkerModule, { logger });
await app.get(StorageHealth).requireUsable();
const runner = app.get(JobRunner);

let isStopping = false;
async function stop(why: string): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  new Logger('Worker').log(`Stopping: ${why}.`);
  await runner.stop();
  await app.close();
  process.exit();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(signal));
// Started by a launcher, it must not outlive one that was killed.
process.once('disconnect', () => void stop('whoever started this is gone'));
await runner.start();
