import { Field, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '#graphql';
import { UNREADABLE, type Unreadable } from '#press';

const STATES = ['WAITING', 'READY', 'FAILED'] as const;
export type PagesState = (typeof STATES)[number];
export const PagesState = enumOf('PagesState', 'Whether a file can be read page by page: not yet, now, or not at all.', STATES);
export const UnreadableReason = enumOf('UnreadableReason', 'Why a file cannot be shown as pages.', UNREADABLE);

const COPIES = ['ORIGINAL', 'MARKED', 'STRIPPED', 'NONE'] as const;
export type FileCopy = (typeof COPIES)[number];
export type GivenCopy = Exclude<FileCopy, 'NONE'>;
export const FileCopy = enumOf(
  'FileCopy',
  'What is given of a file: itself; a PDF that says on each page whose copy it is; a PDF that does not tell who wrote it; nothing.',
  COPIES,
);
const SHOWN = ['PDF', 'PICTURES', 'NOT_AT_ALL'] as const;
export type ShownAs = (typeof SHOWN)[number];
export const ShownAs = enumOf('ShownAs', 'How its pages are shown: from a PDF, as pictures of single pages, or not at all.', SHOWN);

@ObjectType({ description: 'A file as pages, for reading in the portal.' })
export class FilePages {
  @Field(() => PagesState)
  state!: PagesState;

  @Field(() => UnreadableReason, { nullable: true, description: 'Of FAILED.' })
  reason!: Unreadable | null;

  @Field(() => Int, { nullable: true, description: 'Of READY.' })
  count!: number | null;

  @Field(() => ShownAs)
  shownAs!: ShownAs;

  @Field({ description: 'Whether `/files/<id>/thumbnail` has a small picture of the first page.' })
  hasThumbnail!: boolean;
}
