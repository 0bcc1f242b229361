import { Injectable } from '@nestjs/common';
import type { TlpLabel } from '#access';
import { Database } from '#database';
import { inLanguage, type LocalTexts } from '#graphql';
import type { Mark } from '#press';
import type { OpenFile } from './file-door.service.js';

/** Written as FIRST writes them, in its colours, on black (TLP 2.0). */
const LABELS: Record<TlpLabel, Mark['label']> = {
  RED: { text: 'TLP:RED', colour: '#FF2B2B' },
  AMBER_STRICT: { text: 'TLP:AMBER+STRICT', colour: '#FFC000' },
  AMBER: { text: 'TLP:AMBER', colour: '#FFC000' },
  GREEN: { text: 'TLP:GREEN', colour: '#33FF00' },
  CLEAR: { text: 'TLP:CLEAR', colour: '#FFFFFF' },
};

interface Opening {
  person: string | null;
  party: LocalTexts | null;
  /** To the minute, in UTC. */
  at: string;
}
const OPENING = `select p.name as person, t.names as party, to_char(o.last_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI "UTC"') as at
  from opening o left join person p on p.id = o.person_id left join party t on t.id = o.party_id where o.copy_number = $1`;

/** The same of an opening that is to come. */
const AHEAD = `select p.name as person, t.names as party, to_char(now() at time zone 'UTC', 'YYYY-MM-DD HH24:MI "UTC"') as at
  from person p left join party t on t.id = (select l.party_id from live_accreditations(now()) l where l.person_id = p.id order by l.role, l.party_id limit 1)
  where p.id = $1`;

/** What is written on a copy: for whom, of which party, when, and the number under which the audit trail has it. */
@Injectable()
export class Marks {
  constructor(private readonly database: Database) {}

  /** Of an opening on record. The party is named in the language of the file. */
  async of(file: OpenFile, copyNumber: string): Promise<Mark> {
    const [opening] = await this.database.apart(() => this.database.query<Opening>(OPENING, [copyNumber]));
    if (!opening) throw new Error('A copy is marked with what is on record.');
    return this.made(file, copyNumber, opening);
  }

  /** Of one that is made ahead for somebody, under a number of its own: it is put on record before the copy leaves. */
  async ahead(file: OpenFile, personId: string, copyNumber: string): Promise<Mark> {
    const [opening] = await this.database.apart(() => this.database.query<Opening>(AHEAD, [personId]));
    if (!opening) throw new Error('A copy is made for somebody.');
    return this.made(file, copyNumber, opening);
  }

  private made({ item, language }: OpenFile, copyNumber: string, { person, party, at }: Opening): Mark {
    const who = [person, party && inLanguage(party, language)].filter((part) => part !== null);
    return { label: LABELS[item.terms.tlp], parts: [...who, at, `№ ${copyNumber}`] };
  }
}
