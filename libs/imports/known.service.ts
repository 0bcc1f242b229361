import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Groups, type WorkingGroup } from '#groups';
import { Parties, type Party } from '#parties';
import type { Paper } from './paper.js';

export interface KnownPerson {
  id: string;
  email: string;
  isActive: boolean;
  /** The parties and groups in whose name they may write now. */
  capacities: string[];
}

/** The directory as it is now, by the words that a CSV uses. */
export interface Known {
  /** By the database's clock, year-month-day. */
  today: string;
  parties: Map<string, Party>;
  groups: Map<string, WorkingGroup>;
  persons: Map<string, KnownPerson>;
  /** The parties and groups that have an active head or chair. */
  headed: Set<string>;
}

const PERSONS = `select p.id, lower(p.email::text) as email, coalesce(bool_or(s.kind = 'COMMUNITY'), false) as "isActive",
    coalesce(array_agg(s.subject) filter (where s.kind = 'AUTHOR_OF'), '{}') as capacities
  from person p left join standing(now()) s on s.person_id = p.id and s.kind in ('COMMUNITY', 'AUTHOR_OF') group by p.id`;
const NOW = `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD') as today,
  array(select distinct s.subject from standing(now()) s where s.kind = 'HEAD_OF') as headed`;

/** Reads the directory for a command: nobody is asked who may see it, and what is said of it is said to who runs the portal. */
@Injectable()
export class KnownToImports {
  constructor(
    private readonly database: Database,
    private readonly parties: Parties,
    private readonly groups: Groups,
  ) {}

  async now(): Promise<Known> {
    const [now] = await this.database.query<{ today: string; headed: string[] }>(NOW);
    const persons = await this.database.query<KnownPerson>(PERSONS);
    return {
      today: now!.today,
      parties: new Map((await this.parties.list()).map((party) => [party.code.toUpperCase(), party])),
      groups: new Map((await this.groups.all()).map((group) => [group.tag.toUpperCase(), group])),
      persons: new Map(persons.map((person) => [person.email, person])),
      headed: new Set(now!.headed),
    };
  }
}

/** Of a party that was not named by its code: how it is, if its name says which. */
export function partyNamed({ parties }: Known, name: string): string {
  const asked = name.toLowerCase();
  const found = [...parties.values()].find(({ names }) => Object.values(names).some((each) => each.toLowerCase() === asked));
  return found ? ` Write ${found.code} for ${found.names.en ?? found.code}.` : '';
}

/** Who will have the papers in hand: what an administrator would be asked next. */
export function whoeverHasIt(papers: Paper[], { parties, groups, headed }: Known): string[] {
  const codes = new Map([...parties, ...groups].map(([code, { id }]) => [id, code]));
  const originators = new Set(papers.flatMap(({ originator }) => originator.partyId ?? originator.groupId ?? []));
  const headless = [...originators].filter((id) => !headed.has(id)).map((id) => codes.get(id)!).sort(); // prettier-ignore
  const closed = papers.filter(({ releases }) => !releases.length).length;
  return [
    ...(headless.length
      ? [`Nobody heads these now, so that nobody can change or withdraw their papers until somebody does: ${headless.join(', ')}.`]
      : []),
    ...(closed ? [`${closed} papers are released to nobody: only who heads their originator will see them.`] : []),
  ];
}
