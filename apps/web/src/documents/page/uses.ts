import type { DocumentContentQuery, DocumentPageFieldsFragment } from '../../generated/graphql';

export type Document = DocumentPageFieldsFragment;
export type Content = NonNullable<DocumentContentQuery['document']['content']>;
export type Version = Content['versions'][number];
