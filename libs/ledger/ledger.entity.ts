import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AccessibleItem } from '#access';
import { enumOf, Paginated } from '#graphql';
import { Person } from '#identity';
import { Party } from '#parties';

const STATES = ['NOT_OPENED', 'OPENED', 'ACKNOWLEDGED', 'EARLIER'] as const;
export type LedgerState = (typeof STATES)[number];
export const LedgerState = enumOf(
  'LedgerState',
  'What somebody has done with the version that the ledger is about. NOT_OPENED: can read it and has not. EARLIER: had an earlier version alone, and can read it no more.',
  STATES,
);

const HOW = ['DISPLAYED', 'DOWNLOADED'] as const;
export const OpenedHow = enumOf('OpenedHow', 'DISPLAYED: page by page. DOWNLOADED: the file itself.', HOW);
const WAYS = ['PORTAL', 'API', 'PREVIEW', 'EXPORT'] as const;
export const OpenedBy = enumOf('OpenedBy', 'By which way a file was opened; all of them count.', WAYS);

@ObjectType({ description: 'What somebody did with one version. Times are to the day under the Chatham House rule.' })
export class LedgerReading {
  @Field(() => Int)
  versionNumber!: number;

  @Field(() => Int, { description: 'How often pages of it were displayed.' })
  displayed!: number;

  @Field(() => Int, { description: 'How often a file of it was downloaded.' })
  downloaded!: number;

  @Field(() => Date, { nullable: true, description: 'When it was opened first.' })
  firstOpenedAt!: Date | null;

  @Field(() => Date, { nullable: true })
  lastOpenedAt!: Date | null;

  @Field(() => Date, { nullable: true })
  acknowledgedAt!: Date | null;

  acknowledgedPartyId!: string | null;
}

@ObjectType({ description: 'One person in the ledger of a document.' })
export class LedgerLine {
  personId!: string;
  partyId!: string | null;

  @Field({ description: 'Whether they can read it now because it was released to them.' })
  canRead!: boolean;

  @Field(() => LedgerState)
  state!: LedgerState;

  @Field(() => [LedgerReading], { description: 'By version, the newest first.' })
  readings!: LedgerReading[];
}

@ObjectType({ description: 'How many persons are in each state, of those whom the viewer may be told of.' })
export class LedgerCounts {
  @Field(() => Int)
  notOpened!: number;

  @Field(() => Int)
  opened!: number;

  @Field(() => Int)
  acknowledged!: number;
}

@ObjectType()
export class LedgerConnection extends Paginated(LedgerLine, 'Ledger') {
  @Field(() => LedgerCounts)
  counts!: LedgerCounts;
}

@ObjectType({ description: 'Who opened and acknowledged a document, and who has not yet: for its custodians.' })
export class Ledger {
  item!: AccessibleItem;
  /** The version that states are about. */
  versionId!: string | null;
  /** Groups that the viewer may not see, and the audiences made of them. */
  hidden!: { groups: string[]; audiences: number[] };

  @Field(() => Int, { nullable: true, description: 'The version that states are about: the one that is asked about, else the newest.' })
  versionNumber!: number | null;

  @Field(() => Int, { description: 'How often it was opened by somebody who was not signed in.' })
  signedOut!: number;

  @Field({
    description: 'Whether there may be readers through memberships that the viewer may not see; they are neither named nor counted.',
  })
  hiddenPaths!: boolean;
}

@ObjectType({ description: 'One opening of a file, found by the number that stands on the copy.' })
export class Copy {
  @Field(() => ID)
  itemId!: string;

  @Field({ description: 'As printed: ABCD-EFGH-JKMN.' })
  number!: string;

  @Field(() => Person, { nullable: true, description: 'Null where nobody was signed in.' })
  person!: Promise<Person> | null;

  @Field(() => Party, { nullable: true, description: 'What they were accredited to then; the first where it was several.' })
  party!: Promise<Party> | null;

  @Field(() => OpenedHow)
  how!: (typeof HOW)[number];

  @Field(() => OpenedBy)
  by!: (typeof WAYS)[number];

  @Field(() => Date, { description: 'To the day under the Chatham House rule.' })
  at!: Date;

  @Field(() => Int, { nullable: true, description: 'For custodians; auditors are told nothing of content.' })
  versionNumber!: number | null;
}
