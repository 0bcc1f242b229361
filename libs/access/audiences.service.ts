import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type Audience, NOBODY_IN_PARTICULAR } from './audience.js';

/** Custody as the feed keys it: the author while of the originator, and the originator's heads. Never named by a release. */
export type CustodyAudience = { kind: 'HEAD_OF' | 'AUTHOR_OF'; subject: string; author: string };

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
    const wanted = `select * from jsonb_to_recordset($1::jsonb) as w(kind audience_kind, subject uuid, author uuid)`;
    await this.database.query(
      `insert into audience (kind, subject, author) select distinct w.* from (${wanted}) w on conflict do nothing`,
      [rows],
    );
    const found = await this.database.query<{ id: number }>(
      `select a.id from rows from (jsonb_to_recordset($1::jsonb) as (kind audience_kind, subject uuid, author uuid)) with ordinality as w(kind, subject, author, place)
       join audience a using (kind, subject, author) order by w.place`,
      [rows],
    );
    return found.map(({ id }) => id);
  }
}
