import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '#access';
import { DocumentsModule } from '#documents';
import { GroupsModule } from '#groups';
import { JobsModule } from '#jobs';
import { PartiesModule } from '#parties';
import { Chairing } from './chairing.service.js';
import { DiscussionMutations, DiscussionQueries } from './discussions.resolver.js';
import { Draft } from './draft.entity.js';
import { Drafts } from './drafts.service.js';
import { Holding } from './holding.service.js';
import { Mentionables } from './mentionable.service.js';
import { PostRow } from './post.entity.js';
import { PostStore } from './posts.store.js';
import { PostViews } from './post.views.js';
import { PostsReader } from './posts.reader.js';
import { PostRows } from './posts.rows.js';
import { PostsAlone } from './posts-alone.service.js';
import { Posts } from './posts.service.js';
import { Readings } from './readings.service.js';
import { SpeakerNames } from './speaker-names.service.js';
import { Speakers } from './speakers.service.js';
import { Telling } from './telling.service.js';
import { ThreadCard } from './thread-card.service.js';
import { ThreadRow } from './thread.entity.js';
import { DocumentDiscussionFields, DraftFields, GroupDiscussionFields, PostFields, ThreadFields } from './thread.fields.js';
import { ThreadRows } from './thread.rows.js';
import { ThreadsReader } from './threads.reader.js';
import { Threads } from './threads.service.js';
import { Widened } from './widened.service.js';

const RESOLVERS = [
  DiscussionMutations,
  DiscussionQueries,
  DocumentDiscussionFields,
  DraftFields,
  GroupDiscussionFields,
  PostFields,
  ThreadFields,
];
const USE_CASES = [Chairing, Drafts, Holding, Posts, PostStore, Readings, Speakers, Telling, Threads, Widened];
const READING = [Mentionables, PostRows, PostsAlone, PostsReader, PostViews, SpeakerNames, ThreadCard, ThreadRows, ThreadsReader];

@Module({
  imports: [AccessModule, DocumentsModule, GroupsModule, JobsModule, PartiesModule, TypeOrmModule.forFeature([Draft, PostRow, ThreadRow])],
  providers: [...RESOLVERS, ...USE_CASES, ...READING],
  exports: [PostsReader, Threads, ThreadsReader, Posts, Chairing, Readings, Holding, PostsAlone],
})
export class DiscussionsModule {}
