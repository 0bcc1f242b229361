import { Injectable } from '@nestjs/common';
import { Database } from '#database';

export interface JobOptions {
  /** A waiting job of the same key is replaced instead of joined by another. */
  key?: string;
  /** Not before this time; at once when left out. */
  runAt?: Date | string | null;
  /** Not before so many seconds from now, instead. */
  inSeconds?: number;
  /** Jobs of one queue are done one after another, so that many of them leave room for others. */
  queue?: string;
}

/** Hands work to the worker. Jobs are rows: they leave with the commit of what asked for them, or not at all. */
@Injectable()
export class Jobs {
  constructor(private readonly database: Database) {}

  /** Many of one task, each with a key of its own, in one statement. */
  async addAll(task: string, jobs: { key: string; payload: object; queue?: string }[]): Promise<void> {
    await this.database.query(
      `select count(graphile_worker.add_job($1, payload := j.payload, job_key := j.key, queue_name := j.queue, max_attempts := 12))
       from json_to_recordset($2::json) as j(key text, payload json, queue text)`,
      [task, JSON.stringify(jobs)],
    );
  }

  async add(task: string, payload: object = {}, { key, runAt, inSeconds, queue }: JobOptions = {}): Promise<void> {
    await this.database.query(
      `select id from graphile_worker.add_job($1, payload := $2::json, job_key := $3, run_at := coalesce($4::timestamptz, now() + make_interval(secs => $5::float8)), max_attempts := 12, queue_name := $6)`,
      [task, JSON.stringify(payload), key ?? null, runAt ?? null, inSeconds ?? null, queue ?? null],
    );
  }
}
