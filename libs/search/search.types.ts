import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Post, Thread } from '#discussions';
import { Document } from '#documents';
import { enumOf, PageInfo } from '#graphql';
import type { SearchFor } from './search.rows.js';

const SUBJECTS = ['DOCUMENT', 'DISCUSSION'] as const;
export type SearchSubject = (typeof SUBJECTS)[number];
export const SearchSubject = enumOf('SearchSubject', 'What is searched.', SUBJECTS);

const PLACES = ['TITLE', 'CARD', 'SUMMARY', 'TEXT'] as const;
export type SearchPlace = (typeof PLACES)[number];
export const SearchPlace = enumOf(
  'SearchPlace',
  'TITLE: or symbol. CARD: what else a card says. SUMMARY: or tags. TEXT: of a file or a post.',
  PLACES,
);

export const SearchNode = createUnionType({
  name: 'SearchNode',
  description: 'A paper, a discussion by its title, or a post.',
  types: () => [Document, Thread, Post] as const,
  resolveType: (value: Document | Thread | Post) => ('titleTexts' in value ? Document : 'threadId' in value ? Post : Thread),
});

export const SearchSuggestion = createUnionType({
  name: 'SearchSuggestion',
  description: 'A paper, or a discussion by its title.',
  types: () => [Document, Thread] as const,
  resolveType: (value: Document | Thread) => ('titleTexts' in value ? Document : Thread),
});

@ObjectType({ description: 'Where in a passage something that was asked for stands: from and to, in UTF-16 units.' })
export class SearchMark {
  @Field(() => Int)
  from!: number;

  @Field(() => Int)
  to!: number;
}

@ObjectType({
  description:
    'Words around what was found. None where the file would not be opened without another word: before its label was read, while it is held back, under break-glass.',
})
export class SearchPassage {
  @Field()
  text!: string;

  @Field(() => [SearchMark])
  marks!: SearchMark[];

  @Field()
  language!: string;

  @Field(() => ID, { nullable: true, description: 'The file that it stands in; null for a post.' })
  fileId!: string | null;

  @Field(() => Int, { nullable: true, description: 'The page on which it stands, where the file has pages.' })
  page!: number | null;
}

@ObjectType()
export class SearchEdge {
  @Field()
  cursor!: string;

  @Field(() => SearchNode)
  node!: Document | Thread | Post;

  @Field(() => Thread, { nullable: true, description: 'In which a post stands.' })
  thread!: Thread | null;

  @Field(() => [SearchPlace], { description: 'Where the words were found.' })
  matchedIn!: SearchPlace[];

  @Field(() => [SearchPassage])
  passages!: SearchPassage[];
}

const FACETS = ['SUBJECT', 'KIND', 'LABEL', 'LANGUAGE', 'GROUP', 'ORIGINATOR'] as const;
export type SearchFacetField = (typeof FACETS)[number];
export const SearchFacetField = enumOf('SearchFacetField', 'By what something found can be narrowed.', FACETS);

@ObjectType({ description: 'How many of what was found a choice would leave.' })
export class SearchFacet {
  @Field(() => SearchFacetField)
  field!: SearchFacetField;

  @Field({ description: 'As the filter takes it: a kind, a label, a language, an id.' })
  value!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'What was found of what the viewer may see, the most fitting first.' })
export class SearchResults {
  @Field(() => [SearchEdge])
  edges!: SearchEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { nullable: true, description: 'Null where more than 1,000 were found: then these are among the newest.' })
  count!: number | null;

  @Field({ description: 'So many have the words that only the newest were looked at for what else was asked.' })
  isPartial!: boolean;

  @Field({ description: 'Nothing, or little, has all the words: these have some.' })
  isRelaxed!: boolean;

  /** Not the API's. */
  sought!: SearchFor | null;
}
