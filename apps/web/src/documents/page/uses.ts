import type { DocumentPageFieldsFragment, DocumentQuery, RelatedFieldsFragment } from '../../generated/graphql';

export type Document = DocumentPageFieldsFragment & RelatedFieldsFragment;
export type Content = NonNullable<DocumentQuery['document']['content']>;
export type Asked = DocumentQuery['document']['acknowledgementAsked'];
export type Version = Content['versions'][number];
