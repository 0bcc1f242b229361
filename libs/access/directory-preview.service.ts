import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database } from '#database';
import { People, Rights, type SignedIn } from '#identity';
import { Parties } from '#parties';
import type { AudienceKind } from './audience.js';
import type { DirectoryChangeInput } from './directory-change.inputs.js';
import { type Concerned, DirectoryChanges } from './directory-changes.service.js';
import type { AudienceMove, DirectoryPreview } from './directory-preview.types.js';
import { PaperChanges } from './paper-changes.service.js';
import type { Through } from './reach.types.js';

/** Somebody as the rules see them. */
interface Look {
  personId: string;
  audiences: number[];
  keys: number[];
  /** Audiences of the directory: neither the person's own nor authorship. */
  parts: { kind: AudienceKind | 'HEAD_OF'; subject: string; isOfGroup: boolean }[];
}

const PEOPLE = `select p.person_id from (select $1::uuid as person_id where $1::uuid is not null
  union select l.person_id from live_accreditations($3::timestamptz) l where l.party_id = $2) p order by 1`;
const LOOK = `select p.id as "personId", s.audiences, s.keys, coalesce((
    select jsonb_agg(jsonb_build_object('kind', x.kind, 'subject', x.subject, 'isOfGroup', x.of_group)) -- once, though several ways lead there
    from (select x.kind, x.subject, bool_and(x.via_party is null) as of_group from standing($2::timestamptz) x
      where x.person_id = p.id and x.kind not in ('PERSON', 'AUTHOR_OF') group by 1, 2) x), '[]') as parts
  from unnest($1::uuid[]) p(id) cross join lateral standing_of(p.id, $2::timestamptz) s`;

/** What a change of the directory would do. For administrators; docs/decisions/0010 says why they are told numbers, and which. */
@Injectable()
export class DirectoryPreviews {
  constructor(
    private readonly database: Database,
    private readonly rights: Rights,
    private readonly audit: Audit,
    private readonly changes: DirectoryChanges,
    private readonly papers: PaperChanges,
    private readonly parties: Parties,
    private readonly people: People,
  ) {}

  /** Makes the change, looks, and undoes it; refused as the change itself would be. Each asking stands in the audit trail before it is answered. */
  async of(actor: SignedIn, input: DirectoryChangeInput): Promise<DirectoryPreview> {
    const name = await this.database.apart(() => this.recorded(actor, input));
    const { concerned, before, after } = await this.database.rehearse(() => this.rehearsed(actor, name, input));
    const [papers, party, persons, entered, left] = await Promise.all([
      this.papers.between(
        before.map((look, place) => ({ before: look, after: after[place]! })),
        concerned.at,
      ),
      concerned.partyId === null ? null : this.parties.load(concerned.partyId),
      Promise.all(after.map(({ personId }) => this.people.load(personId))),
      this.moves(before, after),
      this.moves(after, before),
    ]);
    return { at: new Date(concerned.at), onApproval: name === 'accredit', party, persons, entered, left, ...papers };
  }

  private async recorded(actor: SignedIn, input: DirectoryChangeInput) {
    await this.rights.requireDuty(actor, 'ADMINISTRATOR');
    const name = this.changes.nameIn(input);
    await this.audit.record({ actorId: actor.personId, action: 'PREVIEW_DIRECTORY', details: { change: name, ...input[name] } });
    return name;
  }

  /** Both looks are at the moment when the change takes effect. What is counted is counted afterwards, when no lock is held any more. */
  private async rehearsed(actor: SignedIn, name: ReturnType<DirectoryChanges['nameIn']>, input: DirectoryChangeInput) {
    const concerned = await this.changes.concerned(name, input);
    const persons = await this.persons(concerned);
    const before = await this.look(persons, concerned.at);
    await this.changes.make(actor, name, input);
    return { concerned, before, after: await this.look(persons, concerned.at) };
  }

  private async persons({ personId, partyId, at }: Concerned): Promise<string[]> {
    const rows = await this.database.query<{ person_id: string }>(PEOPLE, [personId, partyId, at]);
    return rows.map(({ person_id: id }) => id);
  }

  private look(persons: string[], at: string): Promise<Look[]> {
    return this.database.query<Look>(LOOK, [persons, at]);
  }

  /** The audiences that somebody is in by the second look and was not by the first, with those who are new there. */
  private async moves(first: Look[], second: Look[]): Promise<AudienceMove[]> {
    const found = new Map<string, { through: Through; ids: string[] }>();
    second.forEach(({ personId, parts }, place) => {
      const had = new Set(first[place]!.parts.map(keyOf));
      for (const part of parts.filter((each) => !had.has(keyOf(each)))) {
        const move = found.get(keyOf(part)) ?? { through: throughOf(part), ids: [] };
        found.set(keyOf(part), { ...move, ids: [...move.ids, personId] });
      }
    });
    return Promise.all(
      [...found.values()].map(async ({ through, ids }) => ({ through, persons: await Promise.all(ids.map((id) => this.people.load(id))) })),
    );
  }
}

type Part = Look['parts'][number];
const keyOf = ({ kind, subject }: Part) => `${kind} ${subject}`;
const throughOf = ({ kind, subject, isOfGroup }: Part): Through =>
  kind === 'HEAD_OF'
    ? { ground: 'CUSTODY_HEAD', audience: { kind: isOfGroup ? 'BUREAU' : 'PARTY', subject } }
    : { ground: 'RELEASED', audience: { kind, subject } };
