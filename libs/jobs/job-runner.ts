import { Injectable, Logger as NestLogger } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { Logger, parseCronItems, run, type Runner, runOnce, type RunnerOptions, type TaskList } from 'graphile-worker';
import { Settings } from '#settings';
import { JobHandler, type JobHandlerOptions } from './job-handler.js';

interface Handler extends JobHandlerOptions {
  work(payload: unknown): Promise<unknown>;
}

/** Finds the slices' handlers and runs what waits for them. */
@Injectable()
export class JobRunner {
  private readonly log = new NestLogger('Jobs');
  private found?: Handler[];
  private runner?: Runner;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly methods: MetadataScanner,
    private readonly settings: Settings,
  ) {}

  /** Runs jobs until stop(). Throws when the database cannot be reached. */
  async start(): Promise<void> {
    const handlers = this.handlers();
    this.runner = await run({
      ...this.options(handlers),
      concurrency: 4,
      noHandleSignals: true,
      pollInterval: 1000,
      parsedCronItems: cronItems(handlers),
    });
    this.runner.promise.catch((error: unknown) => this.log.error(error));
    this.log.log(`Running jobs: ${handlers.map(({ task }) => task).join(', ')}.`);
  }

  async stop(): Promise<void> {
    await this.runner?.stop();
    this.runner = undefined;
  }

  /** Runs what waits now, and returns when nothing is due any more: for commands and tests. */
  async drain(): Promise<void> {
    await runOnce({ ...this.options(this.handlers()), parsedCronItems: [] });
  }

  private options(handlers: Handler[]): RunnerOptions {
    const taskList: TaskList = Object.fromEntries(
      handlers.map(({ task, work }) => [
        task,
        async (payload) => {
          await work(payload);
        },
      ]),
    );
    // That a job is done is written in batches, since only those are waited for as the worker ends: else whoever ends the database then meets a
    // statement under way.
    const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };
    return { preset, connectionString: this.settings.DATABASE_URL, taskList, logger: quiet(this.log), maxPoolSize: 5 };
  }

  /** Looked for once: there are hundreds of providers, and commands and tests drain again and again. */
  private handlers(): Handler[] {
    return (this.found ??= this.findHandlers());
  }

  private findHandlers(): Handler[] {
    return this.discovery.getProviders().flatMap(({ instance }) => {
      const found = instance as Record<string, (payload: unknown) => Promise<unknown>> | null;
      if (!found || typeof found !== 'object') return [];
      return this.methods.getAllMethodNames(Object.getPrototypeOf(found) as object).flatMap((name) => {
        const options = Reflect.getMetadata(JobHandler.KEY, found[name] ?? {}) as JobHandlerOptions | undefined;
        return options ? [{ ...options, work: (payload: unknown) => found[name]!(payload) }] : [];
      });
    });
  }
}

const cronItems = (handlers: Handler[]) =>
  parseCronItems(
    handlers.flatMap(({ task, cron }) =>
      cron ? [{ task, match: cron, identifier: task, options: { backfillPeriod: 0, maxAttempts: 1, jobKey: `cron ${task}` } }] : [],
    ),
  );

/** The runner tells of each step of each job; only what went wrong belongs into the log. */
const quiet = (log: NestLogger) =>
  new Logger(() => (level, message) => {
    if (level === 'error') log.error(message);
    else if (level === 'warning') log.warn(message);
  });
