import type { DocumentPageFieldsFragment, DocumentQuery } from '../../generated/graphql';

export type Document = DocumentPageFieldsFragment;
export type Content = NonNullable<DocumentQuery['document']['content']>;
export type Asked = DocumentQuery['document']['acknowledgementAsked'];
export type Version = Content['versions'][number];
