import { ViewerDocument } from '../generated/graphql';

export const viewer = (language: string) => ({ query: ViewerDocument, variables: { language } });
