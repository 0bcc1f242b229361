import { graphql } from '../generated';

graphql(`
  fragment ViewerFields on Viewer {
    active
    duties
    unreadNotices
    language
    timeZone
    person { id name honorific }
    capacities { id role office party { id kind name(language: $language) } group { id tag name(language: $language) } }
    groups { id tag kind name(language: $language) viewerMay { file assignNumber } }
  }
`);

export const ViewerQuery = graphql(`
  query Viewer($language: String!) {
    viewer { ...ViewerFields }
  }
`);

export const SignInMutation = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) { language timeZone }
  }
`);

export const SignOutMutation = graphql(`
  mutation SignOut {
    signOut
  }
`);

export const SignOutEverywhereMutation = graphql(`
  mutation SignOutEverywhere {
    signOutEverywhere
  }
`);

export const LinkQuery = graphql(`
  query Link($token: String!) {
    link(token: $token) { purpose name email }
  }
`);

export const RedeemLinkMutation = graphql(`
  mutation RedeemLink($input: RedeemLinkInput!) {
    redeemLink(input: $input) { language timeZone }
  }
`);

export const SessionsQuery = graphql(`
  query Sessions {
    sessions { id current userAgent createdAt seenAt }
  }
`);

export const EndSessionMutation = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input)
  }
`);

export const ChangePasswordMutation = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input)
  }
`);

export const UpdateProfileMutation = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) { language timeZone }
  }
`);
