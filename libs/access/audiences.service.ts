import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type Audience, NOBODY_IN_PARTICULAR } from './audience.js';

/** Custody as the feed keys it: the author while of the originator, and the originator's heads. Never named by a release. */
export type CustodyAudience = { kind: 'HEAD_OF' | 'AUTHOR_OF'; subject: string; author: string };

const WANTED = `rows from (jsonb_to_recordset($1::jsonb) as (kind audience_kind, subject uuid, author uuid)) with ordinality as w(kind, subject, author, place)`;
/** One after the other by the index: PostgreSQL takes any list for a hundred, and would read all audiences for them. */
const FOUND = `select a.id from ${WANTED}
  left join lateral (select f.id from audience f where f.kind = w.kind and f.subject = w.subject and f.author = w.author offset 0) a on true order by w.place`;

/** The one id space of audiences. */
@Injectable()
export class Audiences {
  constructor(private readonly database: Database) {}

  /** The ids of audiences in the order given; those never named before get one. */
  async intern(audiences: (Audience | CustodyAudience)[]): Promise<number[]> {
    if (!audiences.length) return [];
    const rows = JSON.stringify(
      audiences.map(({ kind, subject, ...rest }) => ({ kind, subject, author: 'author' in rest ? rest.author : NOBODY_IN_PARTICULAR })),
    );
    const found = await this.find(rows);
    if (found.every((id) => id !== null)) return found;
    await this.database.query(
      `insert into audience (kind, subject, author) select distinct w.kind, w.subject, w.author from ${WANTED} on conflict do nothing`,
      [rows],
    );
    return (await this.find(rows)) as number[];
  }

  private async find(rows: string): Promise<(number | null)[]> {
    const found = await this.database.query<{ id: number | null }>(FOUND, [rows]);
    return found.map(({ id }) => id);
  }
}
