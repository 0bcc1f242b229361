import { graphql } from '../generated';

graphql(`
  fragment AdministeredPerson on Person {
    ...PersonName
    email
    suspended
    invited
    accreditations { id role status from until note party { ...PartyName } }
    duties { id duty from until }
  }
`);

export const PersonsQuery = graphql(`
  query Persons($text: String, $after: String, $language: String!) {
    persons(text: $text, after: $after) {
      edges { cursor node { ...AdministeredPerson } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const PendingQuery = graphql(`
  query PendingAccreditations($language: String!) {
    pendingAccreditations { id role status from until note party { ...PartyName } person { ...PersonName email } }
  }
`);

export const PartiesWithoutHeadQuery = graphql(`
  query PartiesWithoutHead($language: String!) {
    partiesWithoutHead { ...PartyName }
  }
`);

export const InviteMutation = graphql(`
  mutation Invite($input: InviteInput!) {
    invite(input: $input) { link expiresAt person { id name } }
  }
`);

export const ResetPasswordMutation = graphql(`
  mutation ResetPassword($input: PersonIdInput!) {
    resetPassword(input: $input) { link expiresAt person { id name } }
  }
`);

export const AccreditMutation = graphql(`
  mutation Accredit($input: AccreditInput!) {
    accredit(input: $input) { id person { id } }
  }
`);

export const ApproveMutation = graphql(`
  mutation ApproveAccreditation($input: AccreditationIdInput!) {
    approveAccreditation(input: $input) { id person { id } }
  }
`);

export const SuspendAccreditationMutation = graphql(`
  mutation SuspendAccreditation($input: SuspendAccreditationInput!) {
    suspendAccreditation(input: $input) { id person { id } }
  }
`);

export const LiftAccreditationMutation = graphql(`
  mutation LiftAccreditationSuspension($input: AccreditationIdInput!) {
    liftAccreditationSuspension(input: $input) { id person { id } }
  }
`);

export const EndAccreditationMutation = graphql(`
  mutation EndAccreditation($input: EndAccreditationInput!) {
    endAccreditation(input: $input) { id person { id } }
  }
`);

export const SuspendPersonMutation = graphql(`
  mutation SuspendPerson($input: SuspendPersonInput!) {
    suspendPerson(input: $input) { id }
  }
`);

export const LiftPersonMutation = graphql(`
  mutation LiftPersonSuspension($input: PersonIdInput!) {
    liftPersonSuspension(input: $input) { id }
  }
`);

export const GiveDutyMutation = graphql(`
  mutation GiveDuty($input: GiveDutyInput!) {
    giveDuty(input: $input) { id }
  }
`);

export const EndDutyMutation = graphql(`
  mutation EndDuty($input: EndDutyInput!) {
    endDuty(input: $input) { id }
  }
`);
