import { graphql } from '../generated';

graphql(`
  fragment AudienceFields on Audience {
    kind
    duty
    party { ...PartyName }
    group { ...GroupName }
    person { ...PersonName }
  }
`);

graphql(`
  fragment ReachFields on Reach {
    everyone
    delegations
    persons
    hiddenPaths
    rows { personCount level party { ...PartyName } persons { level person { ...PersonName } through { ground audience { ...AudienceFields } } } }
  }
`);

/** Rows by party, without the persons: what a preview needs. */
graphql(`
  fragment ReachSummary on Reach {
    everyone
    delegations
    persons
    rows { personCount level party { ...PartyName } }
  }
`);

graphql(`
  fragment HandlingFields on Handling {
    tlp
    onward
    download
    attribution
    recipients
  }
`);

export const DistributionQuery = graphql(`
  query Distribution($id: ID!, $language: String!) {
    document(id: $id) {
      id
      distribution {
        embargo
        expiry
        handling { ...HandlingFields }
        releases { id level from until ground grantedAt grantedBy { ...PersonName } audience { ...AudienceFields } }
        exclusions { id from until audience { ...AudienceFields } }
        reach { ...ReachFields }
      }
    }
  }
`);

graphql(`
  fragment ExplanationFields on Explanation {
    level
    decidedAt
    grounds {
      code
      level
      audience { ...AudienceFields }
      release { id level from until ground grantedAt grantedBy { ...PersonName } }
      path {
        kind
        from
        until
        party { ...PartyName }
        group { ...GroupName }
        accreditation { id role from until party { ...PartyName } }
        membership { id from until body { ...PartyName } member { ...PartyName } }
        seat { id capacity from until }
        office { id office from until }
        duty { id duty from until }
      }
    }
  }
`);

export const PreviewQuery = graphql(`
  query PreviewDistribution($input: DistributionInput!, $language: String!) {
    previewDistribution(input: $input) {
      addedPersons
      removedPersons
      before { ...ReachSummary }
      after { ...ReachSummary }
      addedDelegations { ...PartyName }
      removedDelegations { ...PartyName }
      excludedPersons { ...PersonName accreditations { id role party { id name(language: $language) } } }
      refusals { rule releaseId max audience { ...AudienceFields } }
    }
  }
`);

export const ReleaseMutation = graphql(`
  mutation Release($input: DistributionInput!) {
    release(input: $input) { id }
  }
`);

export const SearchAudiencesQuery = graphql(`
  query SearchAudiences($text: String!, $language: String!) {
    searchAudiences(text: $text) { detail label(language: $language) audience { ...AudienceFields } }
  }
`);
