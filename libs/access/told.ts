import type { AccessibleItem } from './access.service.js';
import { hidesOriginator } from './attribution.js';
import { type Audience, isAboutGroup } from './audience.js';
import type { StoredFacts } from './facts.service.js';
import { holds } from './levels.js';
import type { AttributionRule } from './terms.js';

/** What somebody who asks why is told of one item (docs/access-model.md, "Explain"). */
export interface Told {
  /** Of themself: what they are part of, they know. */
  isSelf: boolean;
  /** Who is custodian, and times to the minute: under the Chatham House rule both would say from whom it is. */
  custody: boolean;
  /** That a release at MANAGE names the originator's party: of those that read nothing here, it tells auditors. */
  originatorsRelease: boolean;
  /** Who made a release. */
  grantors: boolean;
  /** Which exclusion it was, and releases that do not count at the time. */
  all: boolean;
  /** Embargo and expiry. */
  limits: boolean;
}

/** To somebody who holds the item: of themself at DISCOVER or above, of others with MANAGE. */
export const toldToHolder = (item: AccessibleItem, isSelf: boolean): Told => ({
  isSelf,
  custody: !hidesOriginator(item),
  originatorsRelease: true,
  grantors: namesGrantors(item),
  all: holds(item.level, 'MANAGE'),
  limits: holds(item.level, 'READ'),
});

/** To an auditor, who holds nothing: all grounds, and never what attribution hides from readers. */
export const toldToAuditor = (attribution: AttributionRule): Told => ({
  isSelf: false,
  custody: attribution !== 'CHATHAM_HOUSE',
  originatorsRelease: attribution !== 'CHATHAM_HOUSE',
  grantors: attribution === 'NAMED',
  all: true,
  limits: true,
});

/** Persons are named to readers where attribution names them; custodians know each other. */
export const namesGrantors = (item: AccessibleItem) =>
  item.isCustodian || (item.terms.attribution === 'NAMED' && holds(item.level, 'READ'));

/** What is seen of groups by whoever asks. */
export class Sight {
  constructor(private readonly groups: ReadonlySet<string>) {}

  of({ kind, subject }: Audience): boolean {
    return !isAboutGroup(kind) || this.groups.has(subject);
  }

  ofGroup(id: string | null): boolean {
    return id === null || this.groups.has(id);
  }
}

/**
 * The facts less what the asker may not know. Of another person, a way through a group that is hidden from the asker is as if it were not, level
 * and all: naming the ground would name a member. Whether anything is hidden is said of the item, never of the person. Of oneself the ground
 * stays and the group goes: one knows what one had.
 */
export function withoutHidden(
  facts: StoredFacts,
  { isSelf, custody, originatorsRelease }: Told,
  sight: Sight,
  { originatorGroup }: Pick<AccessibleItem, 'originatorGroup'>,
): { facts: StoredFacts; hides: boolean } {
  const knowsCustody = custody && (isSelf || sight.ofGroup(originatorGroup));
  const isTold = (release: StoredFacts['stored']['releases'][number]) =>
    (isSelf || sight.of(release)) && (originatorsRelease || release.kind !== 'PARTY' || release.level !== 'MANAGE');
  const live = facts.stored.releases.filter(({ isLive }) => isLive);
  const told = new Set(live.filter(isTold).map(({ id }) => id));
  return {
    facts: {
      ...facts,
      isAuthor: facts.isAuthor && knowsCustody,
      isHead: facts.isHead && knowsCustody,
      releases: facts.releases.filter(({ id }) => told.has(id)),
    },
    hides: !knowsCustody || told.size < live.length,
  };
}
