import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { GroupRights } from '#groups';
import { People, type SignedIn } from '#identity';
import { Parties } from '#parties';
import type { DistributionInput } from './access.inputs.js';
import type { AccessibleItem } from './access.service.js';
import { type Audience, isAboutGroup } from './audience.js';
import { NOBODY_LOOKS, refusalOf } from './distribution.view.js';
import { Distributions } from './distributions.service.js';
import { highest, holds, type Level, LEVELS } from './levels.js';
import type { ExcludedPerson, ReachPreview } from './reach-preview.types.js';
import { type Look, Reaches, type Sight } from './reach.service.js';
import { ReachViews } from './reach.view.js';

interface Kept extends Audience {
  personId: string;
}
/** Who is named by which exclusion of an item. */
const KEPT_OUT = `select s.person_id as "personId", a.kind, a.subject from exclusion x join audience a on a.id = x.audience_id
  cross join lateral (select * from standing(statement_timestamp()) s where s.kind = a.kind and s.subject = a.subject and s.author = a.author offset 0) s
  where x.item_id = $1 and is_live(x.from_at, x.until_at, statement_timestamp())`;

/** What a change of a distribution not yet saved would do; docs/decisions/0003. */
@Injectable()
export class DistributionPreviews {
  constructor(
    private readonly database: Database,
    private readonly distributions: Distributions,
    private readonly reaches: Reaches,
    private readonly views: ReachViews,
    private readonly groups: GroupRights,
    private readonly parties: Parties,
    private readonly people: People,
  ) {}

  /** Makes the change, looks, and undoes it. */
  async of(actor: SignedIn, input: DistributionInput): Promise<ReachPreview> {
    const { item, before, after, unexcluded, kept, refusals, followed, later } = await this.database.rehearse(() =>
      this.rehearsed(actor, input),
    );
    const seenOf = ({ sights }: Look) => this.views.seenBy(actor, item, sights);
    const [was, is] = [await seenOf(before), await seenOf(after)];
    const [had, have] = [levelsOf(was), levelsOf(is)];
    const reached = levelsOf(await seenOf(unexcluded));
    const out = [...reached.keys()].filter((id) => !levelsOf(after.sights).has(id));
    const [reachBefore, reachAfter, added, removed, unmoved, addedDelegations, removedDelegations, excluded] = await Promise.all([
      this.views.of(actor, item, before.sights, before.everyone),
      this.views.of(actor, item, after.sights, after.everyone),
      this.views.rows(is.filter(({ personId }) => !had.has(personId))),
      this.views.rows(was.filter(({ personId }) => !have.has(personId))),
      this.views.rows(gainingNothing(was, is, had, have)),
      this.partiesOf(is, was),
      this.partiesOf(was, is),
      this.excluded(actor, out, kept),
    ]);
    return {
      before: reachBefore,
      after: reachAfter,
      derestricted: later && (await this.views.of(actor, item, later.sights, later.everyone)),
      ...{ added, removed, unmoved, addedDelegations, removedDelegations, excluded },
      ...figures(had, have),
      refusals: refusals.map(refusalOf),
      discussions: followed,
    };
  }

  /** What is, what would be, and whom the change would reach but for the exclusions: looked at without them last. */
  private async rehearsed(actor: SignedIn, input: DistributionInput) {
    let before = NOBODY_LOOKS;
    let item!: AccessibleItem;
    const look = async (locked: AccessibleItem) => {
      item = locked;
      before = await this.look(locked.id);
    };
    const { refusals, followed, derestrictAt } = await this.distributions.apply(actor, input, { look });
    const after = await this.look(input.documentId);
    const later = derestrictAt ? await this.reaches.look(input.documentId, { past: derestrictAt }) : null;
    const kept = await this.database.query<Kept>(KEPT_OUT, [input.documentId]);
    if (!kept.length) return { item, before, after, unexcluded: after, kept, refusals, followed, later };
    await this.database.query('delete from exclusion where item_id = $1', [input.documentId]);
    await this.distributions.reproject([input.documentId]);
    return { item, before, after, unexcluded: await this.look(input.documentId), kept, refusals, followed, later };
  }

  /** That an exclusion keeps them out is said, as in an explanation; through which group is not, to whom that group is hidden. */
  private async excluded(actor: SignedIn, ids: string[], kept: Kept[]): Promise<ExcludedPerson[]> {
    const aboutGroups = kept.filter(({ kind }) => isAboutGroup(kind));
    const visible = await this.groups.visibleAmong(actor, aboutGroups.map(({ subject }) => subject)); // prettier-ignore
    const told = kept.filter(({ kind, subject }) => !isAboutGroup(kind) || visible.has(subject));
    return Promise.all(ids.map(async (id) => ({ person: await this.people.load(id), by: told.filter(({ personId }) => personId === id) })));
  }

  /** By the statement's clock: what the change wrote is later than the beginning of its transaction. */
  private look(itemId: string): Promise<Look> {
    return this.reaches.look(itemId, 'statement_timestamp()');
  }

  /** The parties of some sights that have none among the others. */
  private partiesOf(some: Sight[], others: Sight[]) {
    const known = new Set(others.map(({ partyId }) => partyId));
    const ids = new Set(some.flatMap(({ partyId }) => (partyId === null || known.has(partyId) ? [] : [partyId])));
    return Promise.all([...ids].map((id) => this.parties.load(id)));
  }
}

function levelsOf(sights: Sight[]): Map<string, Level> {
  const found = new Map<string, Level>();
  for (const { personId, level } of sights) found.set(personId, highest([level, found.get(personId) ?? level])!);
  return found;
}

function figures(had: Map<string, Level>, have: Map<string, Level>) {
  const stay = [...have].flatMap(([id, level]) => (had.has(id) ? [LEVELS.indexOf(level) - LEVELS.indexOf(had.get(id)!)] : []));
  return {
    addedPersons: [...have.keys()].filter((id) => !had.has(id)).length,
    removedPersons: [...had.keys()].filter((id) => !have.has(id)).length,
    raisedPersons: stay.filter((step) => step > 0).length,
    loweredPersons: stay.filter((step) => step < 0).length,
  };
}

/** Whom a new way reaches who had as much before, and whom no other raises: how they had it. */
function gainingNothing(was: Sight[], is: Sight[], had: Map<string, Level>, have: Map<string, Level>): Sight[] {
  const known = new Set(was.map(({ kind, subject, level }) => `${kind} ${subject} ${level}`));
  const anew = is.filter(({ kind, subject, level }) => !known.has(`${kind} ${subject} ${level}`));
  const idle = new Set(anew.map(({ personId }) => personId).filter((id) => had.has(id) && holds(had.get(id)!, have.get(id)!)));
  return was.filter(({ personId }) => idle.has(personId));
}
