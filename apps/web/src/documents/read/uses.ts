import type { ReadDocumentQuery } from '../../generated/graphql';

export type ReadDocument = ReadDocumentQuery['document'];
export type Readable = NonNullable<ReadDocument['content']>['versions'][number]['files'][number];
