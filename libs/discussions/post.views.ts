import { Injectable } from '@nestjs/common';
import { CapacityLevels, type HeldLevels, holds } from '#access';
import { type Actor, Rights } from '#identity';
import { type Said, timeTold, told, type Told } from './attribution.js';
import type { Post, PostContext, PostRow, PostState } from './post.entity.js';
import { type Names, SpeakerNames } from './speaker-names.service.js';
import type { Thread } from './thread.entity.js';

/** Who looks, and what of it matters for posts. */
interface Onlooker extends HeldLevels {
  personId: string | null;
  isActive: boolean;
  isModerator: boolean;
  /** In some capacity. */
  mayReply: boolean;
}
const EXCERPT = 200;

/** Makes of rows what a reader is shown: every answer, notice and mutation gets its posts here. */
@Injectable()
export class PostViews {
  constructor(
    private readonly capacities: CapacityLevels,
    private readonly rights: Rights,
    private readonly names: SpeakerNames,
  ) {}

  async of(actor: Actor, thread: Thread, rows: PostRow[]): Promise<Post[]> {
    const onlooker = await this.onlooker(actor, thread);
    const said = rows.flatMap((row) => (row.parent ? [row, row.parent] : [row]));
    const names = await this.names.of(said.map((each) => [each, told(actor.personId, thread.attribution, each)]));
    return rows.map((row) => postOf(onlooker, thread, row, names));
  }

  async one(actor: Actor, thread: Thread, row: PostRow): Promise<Post> {
    return (await this.of(actor, thread, [row]))[0]!;
  }

  /** What the viewer's capacities give in a thread. */
  heldIn(actor: Actor, { item }: Thread): Promise<HeldLevels> {
    return this.capacities.of(actor, item);
  }

  private async onlooker(actor: Actor, thread: Thread): Promise<Onlooker> {
    const [held, isActive, isModerator] = await Promise.all([
      this.heldIn(actor, thread),
      this.rights.isActive(actor),
      this.rights.hasDuty(actor, 'MODERATOR'),
    ]);
    const mayReply = thread.closedAt === null && Object.values(held.byCapacity).some((level) => holds(level, 'COMMENT'));
    return { ...held, personId: actor.personId, isActive, isModerator, mayReply };
  }
}

function postOf(onlooker: Onlooker, thread: Thread, row: PostRow, names: Names): Post {
  const are = told(onlooker.personId, thread.attribution, row);
  const state = stateOf(onlooker, row, are);
  const mine = row.authorId === onlooker.personId;
  return {
    id: row.id,
    row,
    threadId: row.threadId,
    number: row.seq,
    state,
    mine,
    writer: names.writer(row, are),
    capacity: names.capacity(row, are),
    text: state === 'STANDING' ? row.body : null,
    parent: row.parent && contextOf(onlooker, thread, row.parent, names),
    unread: !mine && onlooker.personId !== null && row.seq > (thread.readUpTo ?? 0),
    postedAt: timeTold(are.minute, row.postedAt),
    editedAt: timeTold(are.minute, row.editedAt),
    withdrawnAt: timeTold(are.minute, row.withdrawnAt),
    viewerMay: abilities(onlooker, thread, row, state, are),
  };
}

function contextOf(onlooker: Onlooker, thread: Thread, row: PostRow, names: Names): PostContext {
  const are = told(onlooker.personId, thread.attribution, row);
  const state = stateOf(onlooker, row, are);
  const excerpt = state === 'STANDING' ? excerptOf(row.body) : null;
  return { id: row.id, number: row.seq, state, excerpt, writer: names.writer(row, are), capacity: names.capacity(row, are) };
}

const isHead = ({ headOf }: Onlooker, { partyId, groupId }: Said) => headOf.includes((partyId ?? groupId)!);

/** A held post stands for its writer, for moderators, and for heads of its party where they are told whose it is. */
function stateOf(onlooker: Onlooker, row: PostRow, are: Told): PostState {
  if (row.withdrawnAt) return 'WITHDRAWN';
  if (!row.heldAt) return 'STANDING';
  const stands = row.authorId === onlooker.personId || onlooker.isModerator || (are.capacity && isHead(onlooker, row));
  return stands ? 'STANDING' : 'HELD';
}

function abilities(onlooker: Onlooker, thread: Thread, row: PostRow, state: PostState, are: Told) {
  const { personId, byCapacity, isActive, mayReply } = onlooker;
  const mine = row.authorId === personId;
  const isOpen = thread.closedAt === null;
  const stands = state === 'STANDING';
  return {
    reply: mayReply && stands,
    edit: isOpen && stands && mine && !row.heldAt && holds(byCapacity[(row.partyId ?? row.groupId)!] ?? null, 'COMMENT'),
    withdraw: isActive && !row.withdrawnAt && (mine || (are.capacity && isHead(onlooker, row))),
    history: state === 'WITHDRAWN' ? mine : stands && row.editedAt !== null,
  };
}

/** The first words, without what quotes, mentions and marks are made of. */
function excerptOf(text: string): string {
  const plain = text
    .replace(/^>.*$/gm, ' ')
    .replace(/!?@?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#~]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > EXCERPT ? `${[...plain].slice(0, EXCERPT).join('')}…` : plain;
}
