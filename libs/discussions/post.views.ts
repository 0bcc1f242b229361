import { Injectable } from '@nestjs/common';
import { CapacityLevels, type HeldLevels, holds } from '#access';
import { Database } from '#database';
import { type Capacity, Groups } from '#groups';
import { type Actor, People, type Person, Rights } from '#identity';
import { Parties } from '#parties';
import { type Said, timeTold, told, type Told } from './attribution.js';
import type { Post, PostContext, PostRow, PostState } from './post.entity.js';
import type { Thread } from './thread.entity.js';

/** Who looks, and what of it matters for posts. */
interface Onlooker extends HeldLevels {
  personId: string | null;
  isActive: boolean;
  isModerator: boolean;
}
const EXCERPT = 200;

/** Makes of rows what a reader is shown: every answer, notice and mutation gets its posts here. */
@Injectable()
export class PostViews {
  constructor(
    private readonly database: Database,
    private readonly capacities: CapacityLevels,
    private readonly rights: Rights,
    private readonly people: People,
    private readonly parties: Parties,
    private readonly groups: Groups,
  ) {}

  async of(actor: Actor, thread: Thread, rows: PostRow[]): Promise<Post[]> {
    const onlooker = await this.onlooker(actor, thread.id);
    return Promise.all(rows.map((row) => this.post(onlooker, thread, row)));
  }

  async one(actor: Actor, thread: Thread, row: PostRow): Promise<Post> {
    return this.post(await this.onlooker(actor, thread.id), thread, row);
  }

  /** What the viewer's capacities give in a thread; asked once for a page. */
  async heldIn(actor: Actor, threadId: string): Promise<HeldLevels> {
    const ask = async () => (await this.capacities.of(actor, [threadId])).get(threadId)!;
    return this.database.isReading ? this.database.memo(`held in ${actor.personId} ${threadId}`, ask) : ask();
  }

  /** The writer in words, as far as attribution tells. */
  async writer(said: Said, { writer }: Told): Promise<Person | null> {
    return writer ? this.people.load(said.authorId) : null;
  }

  async capacity({ partyId, groupId, office }: Said, { capacity }: Told): Promise<Capacity | null> {
    if (!capacity) return null;
    if (partyId) return { id: partyId, party: await this.parties.load(partyId), group: null, role: null, office: null };
    return { id: groupId!, party: null, group: await this.groups.find(groupId!), role: null, office };
  }

  private async onlooker(actor: Actor, threadId: string): Promise<Onlooker> {
    const [held, isActive, isModerator] = await Promise.all([
      this.heldIn(actor, threadId),
      this.rights.isActive(actor),
      this.rights.hasDuty(actor, 'MODERATOR'),
    ]);
    return { ...held, personId: actor.personId, isActive, isModerator };
  }

  private async post(onlooker: Onlooker, thread: Thread, row: PostRow): Promise<Post> {
    const are = told(onlooker.personId, thread.attribution, row);
    const state = stateOf(onlooker, row, are);
    const mine = row.authorId === onlooker.personId;
    const [writer, capacity, parent] = await Promise.all([
      this.writer(row, are),
      this.capacity(row, are),
      row.parent && this.context(onlooker, thread, row.parent),
    ]);
    return {
      ...{ id: row.id, row, threadId: row.threadId, number: row.seq, state, mine, writer, capacity, parent },
      text: state === 'STANDING' ? row.body : null,
      unread: !mine && onlooker.personId !== null && row.seq > (thread.readUpTo ?? 0),
      postedAt: timeTold(are.minute, row.postedAt),
      editedAt: timeTold(are.minute, row.editedAt),
      withdrawnAt: timeTold(are.minute, row.withdrawnAt),
      viewerMay: abilities(onlooker, thread, row, state, are),
    };
  }

  private async context(onlooker: Onlooker, thread: Thread, row: PostRow): Promise<PostContext> {
    const are = told(onlooker.personId, thread.attribution, row);
    const state = stateOf(onlooker, row, are);
    const [writer, capacity] = await Promise.all([this.writer(row, are), this.capacity(row, are)]);
    return { id: row.id, number: row.seq, state, writer, capacity, excerpt: state === 'STANDING' ? excerptOf(row.body) : null };
  }
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
  const { personId, byCapacity, isActive } = onlooker;
  const mine = row.authorId === personId;
  const isOpen = thread.closedAt === null;
  const mayWrite = (level: HeldLevels['byCapacity'][string] | undefined) => holds(level ?? null, 'COMMENT');
  const stands = state === 'STANDING';
  return {
    reply: isOpen && stands && Object.values(byCapacity).some(mayWrite),
    edit: isOpen && stands && mine && !row.heldAt && mayWrite(byCapacity[(row.partyId ?? row.groupId)!]),
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
