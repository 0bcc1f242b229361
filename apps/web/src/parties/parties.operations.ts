import { graphql } from '../generated';

graphql(`
  fragment PartyName on Party {
    id
    code
    kind
    regionalGroup
    name(language: $language)
  }
`);

graphql(`
  fragment PersonName on Person {
    id
    name
    honorific
  }
`);

graphql(`
  fragment GroupName on WorkingGroup {
    id
    tag
    kind
    name(language: $language)
  }
`);

export const PartiesQuery = graphql(`
  query Parties($language: String!, $kinds: [PartyKind!]) {
    parties(kinds: $kinds) { ...PartyName }
  }
`);

export const PartyQuery = graphql(`
  query Party($id: ID!, $language: String!) {
    party(id: $id) {
      ...PartyName
      membersOutside
      members { id from until member { ...PartyName } }
      memberships { id from until body { ...PartyName } }
      people { id role person { ...PersonName email } }
    }
  }
`);
