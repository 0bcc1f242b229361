/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment AudienceFields on Audience {\n    kind\n    duty\n    party { ...PartyName }\n    group { ...GroupName }\n    person { ...PersonName }\n  }\n": typeof types.AudienceFieldsFragmentDoc,
    "\n  fragment ReachFields on Reach {\n    everyone\n    delegations\n    persons\n    hiddenPaths\n    rows { personCount level party { ...PartyName } persons { level person { ...PersonName } through { ground audience { ...AudienceFields } } } }\n  }\n": typeof types.ReachFieldsFragmentDoc,
    "\n  fragment ReachSummary on Reach {\n    everyone\n    delegations\n    persons\n    rows { personCount level party { ...PartyName } }\n  }\n": typeof types.ReachSummaryFragmentDoc,
    "\n  fragment HandlingFields on Handling {\n    tlp\n    onward\n    download\n    attribution\n    recipients\n  }\n": typeof types.HandlingFieldsFragmentDoc,
    "\n  query Distribution($id: ID!, $language: String!) {\n    document(id: $id) {\n      id\n      distribution {\n        embargo\n        expiry\n        handling { ...HandlingFields }\n        releases { id level from until ground grantedAt grantedBy { ...PersonName } audience { ...AudienceFields } }\n        exclusions { id from until audience { ...AudienceFields } }\n        reach { ...ReachFields }\n      }\n    }\n  }\n": typeof types.DistributionDocument,
    "\n  fragment ExplanationFields on Explanation {\n    level\n    decidedAt\n    grounds {\n      code\n      level\n      audience { ...AudienceFields }\n      release { id level from until ground grantedAt grantedBy { ...PersonName } }\n      path {\n        kind\n        from\n        until\n        party { ...PartyName }\n        group { ...GroupName }\n        accreditation { id role from until party { ...PartyName } }\n        membership { id from until body { ...PartyName } member { ...PartyName } }\n        seat { id capacity from until }\n        office { id office from until }\n        duty { id duty from until }\n      }\n    }\n  }\n": typeof types.ExplanationFieldsFragmentDoc,
    "\n  query PreviewDistribution($input: DistributionInput!, $language: String!) {\n    previewDistribution(input: $input) {\n      addedPersons\n      removedPersons\n      before { ...ReachSummary }\n      after { ...ReachSummary }\n      addedDelegations { ...PartyName }\n      removedDelegations { ...PartyName }\n      excludedPersons { ...PersonName accreditations { id role party { id name(language: $language) } } }\n      refusals { rule releaseId max audience { ...AudienceFields } }\n    }\n  }\n": typeof types.PreviewDistributionDocument,
    "\n  mutation Release($input: DistributionInput!) {\n    release(input: $input) { id }\n  }\n": typeof types.ReleaseDocument,
    "\n  query SearchAudiences($text: String!, $language: String!) {\n    searchAudiences(text: $text) { detail label(language: $language) audience { ...AudienceFields } }\n  }\n": typeof types.SearchAudiencesDocument,
    "\n  fragment DocumentCard on Document {\n    id\n    kind\n    reference\n    symbol\n    title(language: $language)\n    languages\n    issuedAt\n    tlp\n    withdrawnAt\n    attribution\n    writtenAs\n    viewerLevel\n    unread\n    originator {\n      __typename\n      ... on Party { id name(language: $language) }\n      ... on WorkingGroup { id tag name(language: $language) }\n    }\n  }\n": typeof types.DocumentCardFragmentDoc,
    "\n  fragment DocumentPageFields on Document {\n    ...DocumentCard\n    titles { language text }\n    viewerMay { read download edit manage withdraw delete assignNumber file releaseOnward }\n    groups { ...GroupName viewerMay { assignNumber curate } }\n    explanation { ...ExplanationFields }\n  }\n": typeof types.DocumentPageFieldsFragmentDoc,
    "\n  query Documents($language: String!, $first: Int, $after: String, $mine: Boolean) {\n    documents(first: $first, after: $after, mine: $mine) {\n      edges { cursor node { ...DocumentCard } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.DocumentsDocument,
    "\n  query Document($id: ID!, $language: String!) {\n    document(id: $id) { ...DocumentPageFields }\n  }\n": typeof types.DocumentDocument,
    "\n  query DocumentByReference($reference: String!) {\n    documentByReference(reference: $reference) { id }\n  }\n": typeof types.DocumentByReferenceDocument,
    "\n  query DocumentContent($id: ID!, $language: String!) {\n    document(id: $id) {\n      id\n      content {\n        summary(language: $language)\n        summaries { language text }\n        tags\n        withdrawalReason\n        embargo\n        expiry\n        author { ...PersonName }\n        handling { ...HandlingFields }\n        releasedTo { ...AudienceFields }\n        versions {\n          id number note issuedAt preparedAt\n          issuedBy { ...PersonName }\n          preparedBy { ...PersonName }\n          files { id language name mediaType size sha256 url }\n        }\n      }\n    }\n  }\n": typeof types.DocumentContentDocument,
    "\n  mutation FileDocument($input: FileDocumentInput!) {\n    fileDocument(input: $input) { id reference }\n  }\n": typeof types.FileDocumentDocument,
    "\n  mutation ReviseDocument($input: ReviseDocumentInput!) {\n    reviseDocument(input: $input) { id }\n  }\n": typeof types.ReviseDocumentDocument,
    "\n  mutation PrepareVersion($input: PrepareVersionInput!) {\n    prepareVersion(input: $input) { id number }\n  }\n": typeof types.PrepareVersionDocument,
    "\n  mutation IssueVersion($input: IssueVersionInput!) {\n    issueVersion(input: $input) { id }\n  }\n": typeof types.IssueVersionDocument,
    "\n  mutation DiscardVersion($input: IssueVersionInput!) {\n    discardVersion(input: $input) { id }\n  }\n": typeof types.DiscardVersionDocument,
    "\n  mutation FileInGroup($input: FileInGroupInput!) {\n    fileInGroup(input: $input) { id }\n  }\n": typeof types.FileInGroupDocument,
    "\n  mutation TakeOutOfLibrary($input: FileInGroupInput!) {\n    takeOutOfLibrary(input: $input)\n  }\n": typeof types.TakeOutOfLibraryDocument,
    "\n  mutation Withdraw($input: WithdrawInput!) {\n    withdraw(input: $input) { id }\n  }\n": typeof types.WithdrawDocument,
    "\n  mutation DeleteDraft($input: DocumentIdInput!) {\n    deleteDraft(input: $input)\n  }\n": typeof types.DeleteDraftDocument,
    "\n  mutation AssignNumber($input: AssignNumberInput!) {\n    assignNumber(input: $input) { id symbol }\n  }\n": typeof types.AssignNumberDocument,
    "\n  query Groups($language: String!) {\n    groups { ...GroupName parent { id tag } }\n  }\n": typeof types.GroupsDocument,
    "\n  fragment GroupPageFields on WorkingGroup {\n    ...GroupName\n    names { language text }\n    mandate(language: $language)\n    series\n    observersMayFile\n    parent { ...GroupName }\n    viewerMay { file assignNumber curate administer }\n    viewerSeats { id capacity from until party { ...PartyName } person { ...PersonName } }\n    seats { id capacity from until party { ...PartyName } person { ...PersonName } }\n    offices { id office from until person { ...PersonName } }\n  }\n": typeof types.GroupPageFieldsFragmentDoc,
    "\n  query Group($id: ID!, $language: String!) {\n    group(id: $id) { ...GroupPageFields }\n  }\n": typeof types.GroupDocument,
    "\n  query Library($id: ID!, $language: String!, $first: Int, $after: String) {\n    group(id: $id) {\n      id\n      library(first: $first, after: $after) { edges { cursor node { ...DocumentCard } } pageInfo { hasNextPage endCursor } }\n    }\n  }\n": typeof types.LibraryDocument,
    "\n  query Received($id: ID!, $language: String!, $first: Int, $after: String) {\n    group(id: $id) {\n      id\n      received(first: $first, after: $after) { edges { cursor node { ...DocumentCard } } pageInfo { hasNextPage endCursor } }\n    }\n  }\n": typeof types.ReceivedDocument,
    "\n  fragment ViewerFields on Viewer {\n    active\n    duties\n    unreadNotices\n    language\n    timeZone\n    person { id name honorific }\n    capacities { id role office party { id kind name(language: $language) } group { id tag name(language: $language) } }\n    groups { id tag kind name(language: $language) viewerMay { file assignNumber } }\n  }\n": typeof types.ViewerFieldsFragmentDoc,
    "\n  query Viewer($language: String!) {\n    viewer { ...ViewerFields }\n  }\n": typeof types.ViewerDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { language timeZone }\n  }\n": typeof types.SignInDocument,
    "\n  mutation SignOut {\n    signOut\n  }\n": typeof types.SignOutDocument,
    "\n  mutation SignOutEverywhere {\n    signOutEverywhere\n  }\n": typeof types.SignOutEverywhereDocument,
    "\n  query Link($token: String!) {\n    link(token: $token) { purpose name email }\n  }\n": typeof types.LinkDocument,
    "\n  mutation RedeemLink($input: RedeemLinkInput!) {\n    redeemLink(input: $input) { language timeZone }\n  }\n": typeof types.RedeemLinkDocument,
    "\n  query Sessions {\n    sessions { id current userAgent createdAt seenAt }\n  }\n": typeof types.SessionsDocument,
    "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input)\n  }\n": typeof types.EndSessionDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n": typeof types.ChangePasswordDocument,
    "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) { language timeZone }\n  }\n": typeof types.UpdateProfileDocument,
    "\n  query Notices($language: String!, $first: Int, $after: String, $unreadOnly: Boolean) {\n    notices(first: $first, after: $after, unreadOnly: $unreadOnly) {\n      edges { cursor node { id kind at readAt document { ...DocumentCard } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.NoticesDocument,
    "\n  mutation MarkNoticesRead($input: MarkNoticesInput!) {\n    markNoticesRead(input: $input)\n  }\n": typeof types.MarkNoticesReadDocument,
    "\n  mutation MarkNoticesUnread($input: MarkNoticesInput!) {\n    markNoticesUnread(input: $input)\n  }\n": typeof types.MarkNoticesUnreadDocument,
    "\n  fragment PartyName on Party {\n    id\n    code\n    kind\n    regionalGroup\n    name(language: $language)\n  }\n": typeof types.PartyNameFragmentDoc,
    "\n  fragment PersonName on Person {\n    id\n    name\n    honorific\n  }\n": typeof types.PersonNameFragmentDoc,
    "\n  fragment GroupName on WorkingGroup {\n    id\n    tag\n    kind\n    name(language: $language)\n  }\n": typeof types.GroupNameFragmentDoc,
    "\n  query Parties($language: String!, $kinds: [PartyKind!]) {\n    parties(kinds: $kinds) { ...PartyName }\n  }\n": typeof types.PartiesDocument,
    "\n  query Party($id: ID!, $language: String!) {\n    party(id: $id) {\n      ...PartyName\n      membersOutside\n      members { id from until member { ...PartyName } }\n      memberships { id from until body { ...PartyName } }\n      people { id role person { ...PersonName email } }\n    }\n  }\n": typeof types.PartyDocument,
    "\n  mutation CreateGroup($input: CreateGroupInput!) {\n    createGroup(input: $input) { id }\n  }\n": typeof types.CreateGroupDocument,
    "\n  mutation UpdateGroup($input: UpdateGroupInput!) {\n    updateGroup(input: $input) { id }\n  }\n": typeof types.UpdateGroupDocument,
    "\n  mutation Seat($input: SeatInput!) {\n    seat(input: $input) { id }\n  }\n": typeof types.SeatDocument,
    "\n  mutation EndSeat($input: EndSeatInput!) {\n    endSeat(input: $input) { id }\n  }\n": typeof types.EndSeatDocument,
    "\n  mutation Elect($input: ElectInput!) {\n    elect(input: $input) { id }\n  }\n": typeof types.ElectDocument,
    "\n  mutation EndOffice($input: EndOfficeInput!) {\n    endOffice(input: $input) { id }\n  }\n": typeof types.EndOfficeDocument,
    "\n  fragment AdministeredPerson on Person {\n    ...PersonName\n    email\n    suspended\n    invited\n    accreditations { id role status from until note party { ...PartyName } }\n    duties { id duty from until }\n  }\n": typeof types.AdministeredPersonFragmentDoc,
    "\n  query Persons($text: String, $after: String, $language: String!) {\n    persons(text: $text, after: $after) {\n      edges { cursor node { ...AdministeredPerson } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.PersonsDocument,
    "\n  query PendingAccreditations($language: String!) {\n    pendingAccreditations { id role status from until note party { ...PartyName } person { ...PersonName email } }\n  }\n": typeof types.PendingAccreditationsDocument,
    "\n  query PartiesWithoutHead($language: String!) {\n    partiesWithoutHead { ...PartyName }\n  }\n": typeof types.PartiesWithoutHeadDocument,
    "\n  mutation Invite($input: InviteInput!) {\n    invite(input: $input) { link expiresAt person { id name } }\n  }\n": typeof types.InviteDocument,
    "\n  mutation ResetPassword($input: PersonIdInput!) {\n    resetPassword(input: $input) { link expiresAt person { id name } }\n  }\n": typeof types.ResetPasswordDocument,
    "\n  mutation Accredit($input: AccreditInput!) {\n    accredit(input: $input) { id person { id } }\n  }\n": typeof types.AccreditDocument,
    "\n  mutation ApproveAccreditation($input: AccreditationIdInput!) {\n    approveAccreditation(input: $input) { id person { id } }\n  }\n": typeof types.ApproveAccreditationDocument,
    "\n  mutation SuspendAccreditation($input: SuspendAccreditationInput!) {\n    suspendAccreditation(input: $input) { id person { id } }\n  }\n": typeof types.SuspendAccreditationDocument,
    "\n  mutation LiftAccreditationSuspension($input: AccreditationIdInput!) {\n    liftAccreditationSuspension(input: $input) { id person { id } }\n  }\n": typeof types.LiftAccreditationSuspensionDocument,
    "\n  mutation EndAccreditation($input: EndAccreditationInput!) {\n    endAccreditation(input: $input) { id person { id } }\n  }\n": typeof types.EndAccreditationDocument,
    "\n  mutation SuspendPerson($input: SuspendPersonInput!) {\n    suspendPerson(input: $input) { id }\n  }\n": typeof types.SuspendPersonDocument,
    "\n  mutation LiftPersonSuspension($input: PersonIdInput!) {\n    liftPersonSuspension(input: $input) { id }\n  }\n": typeof types.LiftPersonSuspensionDocument,
    "\n  mutation GiveDuty($input: GiveDutyInput!) {\n    giveDuty(input: $input) { id }\n  }\n": typeof types.GiveDutyDocument,
    "\n  mutation EndDuty($input: EndDutyInput!) {\n    endDuty(input: $input) { id }\n  }\n": typeof types.EndDutyDocument,
};
const documents: Documents = {
    "\n  fragment AudienceFields on Audience {\n    kind\n    duty\n    party { ...PartyName }\n    group { ...GroupName }\n    person { ...PersonName }\n  }\n": types.AudienceFieldsFragmentDoc,
    "\n  fragment ReachFields on Reach {\n    everyone\n    delegations\n    persons\n    hiddenPaths\n    rows { personCount level party { ...PartyName } persons { level person { ...PersonName } through { ground audience { ...AudienceFields } } } }\n  }\n": types.ReachFieldsFragmentDoc,
    "\n  fragment ReachSummary on Reach {\n    everyone\n    delegations\n    persons\n    rows { personCount level party { ...PartyName } }\n  }\n": types.ReachSummaryFragmentDoc,
    "\n  fragment HandlingFields on Handling {\n    tlp\n    onward\n    download\n    attribution\n    recipients\n  }\n": types.HandlingFieldsFragmentDoc,
    "\n  query Distribution($id: ID!, $language: String!) {\n    document(id: $id) {\n      id\n      distribution {\n        embargo\n        expiry\n        handling { ...HandlingFields }\n        releases { id level from until ground grantedAt grantedBy { ...PersonName } audience { ...AudienceFields } }\n        exclusions { id from until audience { ...AudienceFields } }\n        reach { ...ReachFields }\n      }\n    }\n  }\n": types.DistributionDocument,
    "\n  fragment ExplanationFields on Explanation {\n    level\n    decidedAt\n    grounds {\n      code\n      level\n      audience { ...AudienceFields }\n      release { id level from until ground grantedAt grantedBy { ...PersonName } }\n      path {\n        kind\n        from\n        until\n        party { ...PartyName }\n        group { ...GroupName }\n        accreditation { id role from until party { ...PartyName } }\n        membership { id from until body { ...PartyName } member { ...PartyName } }\n        seat { id capacity from until }\n        office { id office from until }\n        duty { id duty from until }\n      }\n    }\n  }\n": types.ExplanationFieldsFragmentDoc,
    "\n  query PreviewDistribution($input: DistributionInput!, $language: String!) {\n    previewDistribution(input: $input) {\n      addedPersons\n      removedPersons\n      before { ...ReachSummary }\n      after { ...ReachSummary }\n      addedDelegations { ...PartyName }\n      removedDelegations { ...PartyName }\n      excludedPersons { ...PersonName accreditations { id role party { id name(language: $language) } } }\n      refusals { rule releaseId max audience { ...AudienceFields } }\n    }\n  }\n": types.PreviewDistributionDocument,
    "\n  mutation Release($input: DistributionInput!) {\n    release(input: $input) { id }\n  }\n": types.ReleaseDocument,
    "\n  query SearchAudiences($text: String!, $language: String!) {\n    searchAudiences(text: $text) { detail label(language: $language) audience { ...AudienceFields } }\n  }\n": types.SearchAudiencesDocument,
    "\n  fragment DocumentCard on Document {\n    id\n    kind\n    reference\n    symbol\n    title(language: $language)\n    languages\n    issuedAt\n    tlp\n    withdrawnAt\n    attribution\n    writtenAs\n    viewerLevel\n    unread\n    originator {\n      __typename\n      ... on Party { id name(language: $language) }\n      ... on WorkingGroup { id tag name(language: $language) }\n    }\n  }\n": types.DocumentCardFragmentDoc,
    "\n  fragment DocumentPageFields on Document {\n    ...DocumentCard\n    titles { language text }\n    viewerMay { read download edit manage withdraw delete assignNumber file releaseOnward }\n    groups { ...GroupName viewerMay { assignNumber curate } }\n    explanation { ...ExplanationFields }\n  }\n": types.DocumentPageFieldsFragmentDoc,
    "\n  query Documents($language: String!, $first: Int, $after: String, $mine: Boolean) {\n    documents(first: $first, after: $after, mine: $mine) {\n      edges { cursor node { ...DocumentCard } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.DocumentsDocument,
    "\n  query Document($id: ID!, $language: String!) {\n    document(id: $id) { ...DocumentPageFields }\n  }\n": types.DocumentDocument,
    "\n  query DocumentByReference($reference: String!) {\n    documentByReference(reference: $reference) { id }\n  }\n": types.DocumentByReferenceDocument,
    "\n  query DocumentContent($id: ID!, $language: String!) {\n    document(id: $id) {\n      id\n      content {\n        summary(language: $language)\n        summaries { language text }\n        tags\n        withdrawalReason\n        embargo\n        expiry\n        author { ...PersonName }\n        handling { ...HandlingFields }\n        releasedTo { ...AudienceFields }\n        versions {\n          id number note issuedAt preparedAt\n          issuedBy { ...PersonName }\n          preparedBy { ...PersonName }\n          files { id language name mediaType size sha256 url }\n        }\n      }\n    }\n  }\n": types.DocumentContentDocument,
    "\n  mutation FileDocument($input: FileDocumentInput!) {\n    fileDocument(input: $input) { id reference }\n  }\n": types.FileDocumentDocument,
    "\n  mutation ReviseDocument($input: ReviseDocumentInput!) {\n    reviseDocument(input: $input) { id }\n  }\n": types.ReviseDocumentDocument,
    "\n  mutation PrepareVersion($input: PrepareVersionInput!) {\n    prepareVersion(input: $input) { id number }\n  }\n": types.PrepareVersionDocument,
    "\n  mutation IssueVersion($input: IssueVersionInput!) {\n    issueVersion(input: $input) { id }\n  }\n": types.IssueVersionDocument,
    "\n  mutation DiscardVersion($input: IssueVersionInput!) {\n    discardVersion(input: $input) { id }\n  }\n": types.DiscardVersionDocument,
    "\n  mutation FileInGroup($input: FileInGroupInput!) {\n    fileInGroup(input: $input) { id }\n  }\n": types.FileInGroupDocument,
    "\n  mutation TakeOutOfLibrary($input: FileInGroupInput!) {\n    takeOutOfLibrary(input: $input)\n  }\n": types.TakeOutOfLibraryDocument,
    "\n  mutation Withdraw($input: WithdrawInput!) {\n    withdraw(input: $input) { id }\n  }\n": types.WithdrawDocument,
    "\n  mutation DeleteDraft($input: DocumentIdInput!) {\n    deleteDraft(input: $input)\n  }\n": types.DeleteDraftDocument,
    "\n  mutation AssignNumber($input: AssignNumberInput!) {\n    assignNumber(input: $input) { id symbol }\n  }\n": types.AssignNumberDocument,
    "\n  query Groups($language: String!) {\n    groups { ...GroupName parent { id tag } }\n  }\n": types.GroupsDocument,
    "\n  fragment GroupPageFields on WorkingGroup {\n    ...GroupName\n    names { language text }\n    mandate(language: $language)\n    series\n    observersMayFile\n    parent { ...GroupName }\n    viewerMay { file assignNumber curate administer }\n    viewerSeats { id capacity from until party { ...PartyName } person { ...PersonName } }\n    seats { id capacity from until party { ...PartyName } person { ...PersonName } }\n    offices { id office from until person { ...PersonName } }\n  }\n": types.GroupPageFieldsFragmentDoc,
    "\n  query Group($id: ID!, $language: String!) {\n    group(id: $id) { ...GroupPageFields }\n  }\n": types.GroupDocument,
    "\n  query Library($id: ID!, $language: String!, $first: Int, $after: String) {\n    group(id: $id) {\n      id\n      library(first: $first, after: $after) { edges { cursor node { ...DocumentCard } } pageInfo { hasNextPage endCursor } }\n    }\n  }\n": types.LibraryDocument,
    "\n  query Received($id: ID!, $language: String!, $first: Int, $after: String) {\n    group(id: $id) {\n      id\n      received(first: $first, after: $after) { edges { cursor node { ...DocumentCard } } pageInfo { hasNextPage endCursor } }\n    }\n  }\n": types.ReceivedDocument,
    "\n  fragment ViewerFields on Viewer {\n    active\n    duties\n    unreadNotices\n    language\n    timeZone\n    person { id name honorific }\n    capacities { id role office party { id kind name(language: $language) } group { id tag name(language: $language) } }\n    groups { id tag kind name(language: $language) viewerMay { file assignNumber } }\n  }\n": types.ViewerFieldsFragmentDoc,
    "\n  query Viewer($language: String!) {\n    viewer { ...ViewerFields }\n  }\n": types.ViewerDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { language timeZone }\n  }\n": types.SignInDocument,
    "\n  mutation SignOut {\n    signOut\n  }\n": types.SignOutDocument,
    "\n  mutation SignOutEverywhere {\n    signOutEverywhere\n  }\n": types.SignOutEverywhereDocument,
    "\n  query Link($token: String!) {\n    link(token: $token) { purpose name email }\n  }\n": types.LinkDocument,
    "\n  mutation RedeemLink($input: RedeemLinkInput!) {\n    redeemLink(input: $input) { language timeZone }\n  }\n": types.RedeemLinkDocument,
    "\n  query Sessions {\n    sessions { id current userAgent createdAt seenAt }\n  }\n": types.SessionsDocument,
    "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input)\n  }\n": types.EndSessionDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n": types.ChangePasswordDocument,
    "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) { language timeZone }\n  }\n": types.UpdateProfileDocument,
    "\n  query Notices($language: String!, $first: Int, $after: String, $unreadOnly: Boolean) {\n    notices(first: $first, after: $after, unreadOnly: $unreadOnly) {\n      edges { cursor node { id kind at readAt document { ...DocumentCard } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.NoticesDocument,
    "\n  mutation MarkNoticesRead($input: MarkNoticesInput!) {\n    markNoticesRead(input: $input)\n  }\n": types.MarkNoticesReadDocument,
    "\n  mutation MarkNoticesUnread($input: MarkNoticesInput!) {\n    markNoticesUnread(input: $input)\n  }\n": types.MarkNoticesUnreadDocument,
    "\n  fragment PartyName on Party {\n    id\n    code\n    kind\n    regionalGroup\n    name(language: $language)\n  }\n": types.PartyNameFragmentDoc,
    "\n  fragment PersonName on Person {\n    id\n    name\n    honorific\n  }\n": types.PersonNameFragmentDoc,
    "\n  fragment GroupName on WorkingGroup {\n    id\n    tag\n    kind\n    name(language: $language)\n  }\n": types.GroupNameFragmentDoc,
    "\n  query Parties($language: String!, $kinds: [PartyKind!]) {\n    parties(kinds: $kinds) { ...PartyName }\n  }\n": types.PartiesDocument,
    "\n  query Party($id: ID!, $language: String!) {\n    party(id: $id) {\n      ...PartyName\n      membersOutside\n      members { id from until member { ...PartyName } }\n      memberships { id from until body { ...PartyName } }\n      people { id role person { ...PersonName email } }\n    }\n  }\n": types.PartyDocument,
    "\n  mutation CreateGroup($input: CreateGroupInput!) {\n    createGroup(input: $input) { id }\n  }\n": types.CreateGroupDocument,
    "\n  mutation UpdateGroup($input: UpdateGroupInput!) {\n    updateGroup(input: $input) { id }\n  }\n": types.UpdateGroupDocument,
    "\n  mutation Seat($input: SeatInput!) {\n    seat(input: $input) { id }\n  }\n": types.SeatDocument,
    "\n  mutation EndSeat($input: EndSeatInput!) {\n    endSeat(input: $input) { id }\n  }\n": types.EndSeatDocument,
    "\n  mutation Elect($input: ElectInput!) {\n    elect(input: $input) { id }\n  }\n": types.ElectDocument,
    "\n  mutation EndOffice($input: EndOfficeInput!) {\n    endOffice(input: $input) { id }\n  }\n": types.EndOfficeDocument,
    "\n  fragment AdministeredPerson on Person {\n    ...PersonName\n    email\n    suspended\n    invited\n    accreditations { id role status from until note party { ...PartyName } }\n    duties { id duty from until }\n  }\n": types.AdministeredPersonFragmentDoc,
    "\n  query Persons($text: String, $after: String, $language: String!) {\n    persons(text: $text, after: $after) {\n      edges { cursor node { ...AdministeredPerson } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.PersonsDocument,
    "\n  query PendingAccreditations($language: String!) {\n    pendingAccreditations { id role status from until note party { ...PartyName } person { ...PersonName email } }\n  }\n": types.PendingAccreditationsDocument,
    "\n  query PartiesWithoutHead($language: String!) {\n    partiesWithoutHead { ...PartyName }\n  }\n": types.PartiesWithoutHeadDocument,
    "\n  mutation Invite($input: InviteInput!) {\n    invite(input: $input) { link expiresAt person { id name } }\n  }\n": types.InviteDocument,
    "\n  mutation ResetPassword($input: PersonIdInput!) {\n    resetPassword(input: $input) { link expiresAt person { id name } }\n  }\n": types.ResetPasswordDocument,
    "\n  mutation Accredit($input: AccreditInput!) {\n    accredit(input: $input) { id person { id } }\n  }\n": types.AccreditDocument,
    "\n  mutation ApproveAccreditation($input: AccreditationIdInput!) {\n    approveAccreditation(input: $input) { id person { id } }\n  }\n": types.ApproveAccreditationDocument,
    "\n  mutation SuspendAccreditation($input: SuspendAccreditationInput!) {\n    suspendAccreditation(input: $input) { id person { id } }\n  }\n": types.SuspendAccreditationDocument,
    "\n  mutation LiftAccreditationSuspension($input: AccreditationIdInput!) {\n    liftAccreditationSuspension(input: $input) { id person { id } }\n  }\n": types.LiftAccreditationSuspensionDocument,
    "\n  mutation EndAccreditation($input: EndAccreditationInput!) {\n    endAccreditation(input: $input) { id person { id } }\n  }\n": types.EndAccreditationDocument,
    "\n  mutation SuspendPerson($input: SuspendPersonInput!) {\n    suspendPerson(input: $input) { id }\n  }\n": types.SuspendPersonDocument,
    "\n  mutation LiftPersonSuspension($input: PersonIdInput!) {\n    liftPersonSuspension(input: $input) { id }\n  }\n": types.LiftPersonSuspensionDocument,
    "\n  mutation GiveDuty($input: GiveDutyInput!) {\n    giveDuty(input: $input) { id }\n  }\n": types.GiveDutyDocument,
    "\n  mutation EndDuty($input: EndDutyInput!) {\n    endDuty(input: $input) { id }\n  }\n": types.EndDutyDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AudienceFields on Audience {\n    kind\n    duty\n    party { ...PartyName }\n    group { ...GroupName }\n    person { ...PersonName }\n  }\n"): (typeof documents)["\n  fragment AudienceFields on Audience {\n    kind\n    duty\n    party { ...PartyName }\n    group { ...GroupName }\n    person { ...PersonName }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReachFields on Reach {\n    everyone\n    delegations\n    persons\n    hiddenPaths\n    rows { personCount level party { ...PartyName } persons { level person { ...PersonName } through { ground audience { ...AudienceFields } } } }\n  }\n"): (typeof documents)["\n  fragment ReachFields on Reach {\n    everyone\n    delegations\n    persons\n    hiddenPaths\n    rows { personCount level party { ...PartyName } persons { level person { ...PersonName } through { ground audience { ...AudienceFields } } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReachSummary on Reach {\n    everyone\n    delegations\n    persons\n    rows { personCount level party { ...PartyName } }\n  }\n"): (typeof documents)["\n  fragment ReachSummary on Reach {\n    everyone\n    delegations\n    persons\n    rows { personCount level party { ...PartyName } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment HandlingFields on Handling {\n    tlp\n    onward\n    download\n    attribution\n    recipients\n  }\n"): (typeof documents)["\n  fragment HandlingFields on Handling {\n    tlp\n    onward\n    download\n    attribution\n    recipients\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Distribution($id: ID!, $language: String!) {\n    document(id: $id) {\n      id\n      distribution {\n        embargo\n        expiry\n        handling { ...HandlingFields }\n        releases { id level from until ground grantedAt grantedBy { ...PersonName } audience { ...AudienceFields } }\n        exclusions { id from until audience { ...AudienceFields } }\n        reach { ...ReachFields }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Distribution($id: ID!, $language: String!) {\n    document(id: $id) {\n      id\n      distribution {\n        embargo\n        expiry\n        handling { ...HandlingFields }\n        releases { id level from until ground grantedAt grantedBy { ...PersonName } audience { ...AudienceFields } }\n        exclusions { id from until audience { ...AudienceFields } }\n        reach { ...ReachFields }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ExplanationFields on Explanation {\n    level\n    decidedAt\n    grounds {\n      code\n      level\n      audience { ...AudienceFields }\n      release { id level from until ground grantedAt grantedBy { ...PersonName } }\n      path {\n        kind\n        from\n        until\n        party { ...PartyName }\n        group { ...GroupName }\n        accreditation { id role from until party { ...PartyName } }\n        membership { id from until body { ...PartyName } member { ...PartyName } }\n        seat { id capacity from until }\n        office { id office from until }\n        duty { id duty from until }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ExplanationFields on Explanation {\n    level\n    decidedAt\n    grounds {\n      code\n      level\n      audience { ...AudienceFields }\n      release { id level from until ground grantedAt grantedBy { ...PersonName } }\n      path {\n        kind\n        from\n        until\n        party { ...PartyName }\n        group { ...GroupName }\n        accreditation { id role from until party { ...PartyName } }\n        membership { id from until body { ...PartyName } member { ...PartyName } }\n        seat { id capacity from until }\n        office { id office from until }\n        duty { id duty from until }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PreviewDistribution($input: DistributionInput!, $language: String!) {\n    previewDistribution(input: $input) {\n      addedPersons\n      removedPersons\n      before { ...ReachSummary }\n      after { ...ReachSummary }\n      addedDelegations { ...PartyName }\n      removedDelegations { ...PartyName }\n      excludedPersons { ...PersonName accreditations { id role party { id name(language: $language) } } }\n      refusals { rule releaseId max audience { ...AudienceFields } }\n    }\n  }\n"): (typeof documents)["\n  query PreviewDistribution($input: DistributionInput!, $language: String!) {\n    previewDistribution(input: $input) {\n      addedPersons\n      removedPersons\n      before { ...ReachSummary }\n      after { ...ReachSummary }\n      addedDelegations { ...PartyName }\n      removedDelegations { ...PartyName }\n      excludedPersons { ...PersonName accreditations { id role party { id name(language: $language) } } }\n      refusals { rule releaseId max audience { ...AudienceFields } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Release($input: DistributionInput!) {\n    release(input: $input) { id }\n  }\n"): (typeof documents)["\n  mutation Release($input: DistributionInput!) {\n    release(input: $input) { id }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SearchAudiences($text: String!, $language: String!) {\n    searchAudiences(text: $text) { detail label(language: $language) audience { ...AudienceFields } }\n  }\n"): (typeof documents)["\n  query SearchAudiences($text: String!, $language: String!) {\n    searchAudiences(text: $text) { detail label(language: $language) audience { ...AudienceFields } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DocumentCard on Document {\n    id\n    kind\n    reference\n    symbol\n    title(language: $language)\n    languages\n    issuedAt\n    tlp\n    withdrawnAt\n    attribution\n    writtenAs\n    viewerLevel\n    unread\n    originator {\n      __typename\n      ... on Party { id name(language: $language) }\n      ... on WorkingGroup { id tag name(language: $language) }\n    }\n  }\n"): (typeof documents)["\n  fragment DocumentCard on Document {\n    id\n    kind\n    reference\n    symbol\n    title(language: $language)\n    languages\n    issuedAt\n    tlp\n    withdrawnAt\n    attribution\n    writtenAs\n    viewerLevel\n    unread\n    originator {\n      __typename\n      ... on Party { id name(language: $language) }\n      ... on WorkingGroup { id tag name(language: $language) }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DocumentPageFields on Document {\n    ...DocumentCard\n    titles { language text }\n    viewerMay { read download edit manage withdraw delete assignNumber file releaseOnward }\n    groups { ...GroupName viewerMay { assignNumber curate } }\n    explanation { ...ExplanationFields }\n  }\n"): (typeof documents)["\n  fragment DocumentPageFields on Document {\n    ...DocumentCard\n    titles { language text }\n    viewerMay { read download edit manage withdraw delete assignNumber file releaseOnward }\n    groups { ...GroupName viewerMay { assignNumber curate } }\n    explanation { ...ExplanationFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Documents($language: String!, $first: Int, $after: String, $mine: Boolean) {\n    documents(first: $first, after: $after, mine: $mine) {\n      edges { cursor node { ...DocumentCard } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query Documents($language: String!, $first: Int, $after: String, $mine: Boolean) {\n    documents(first: $first, after: $after, mine: $mine) {\n      edges { cursor node { ...DocumentCard } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Document($id: ID!, $language: String!) {\n    document(id: $id) { ...DocumentPageFields }\n  }\n"): (typeof documents)["\n  query Document($id: ID!, $language: String!) {\n    document(id: $id) { ...DocumentPageFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DocumentByReference($reference: String!) {\n    documentByReference(reference: $reference) { id }\n  }\n"): (typeof documents)["\n  query DocumentByReference($reference: String!) {\n    documentByReference(reference: $reference) { id }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DocumentContent($id: ID!, $language: String!) {\n    document(id: $id) {\n      id\n      content {\n        summary(language: $language)\n        summaries { language text }\n        tags\n        withdrawalReason\n        embargo\n        expiry\n        author { ...PersonName }\n        handling { ...HandlingFields }\n        releasedTo { ...AudienceFields }\n        versions {\n          id number note issuedAt preparedAt\n          issuedBy { ...PersonName }\n          preparedBy { ...PersonName }\n          files { id language name mediaType size sha256 url }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query DocumentContent($id: ID!, $language: String!) {\n    document(id: $id) {\n      id\n      content {\n        summary(language: $language)\n        summaries { language text }\n        tags\n        withdrawalReason\n        embargo\n        expiry\n        author { ...PersonName }\n        handling { ...HandlingFields }\n        releasedTo { ...AudienceFields }\n        versions {\n          id number note issuedAt preparedAt\n          issuedBy { ...PersonName }\n          preparedBy { ...PersonName }\n          files { id language name mediaType size sha256 url }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FileDocument($input: FileDocumentInput!) {\n    fileDocument(input: $input) { id reference }\n  }\n"): (typeof documents)["\n  mutation FileDocument($input: FileDocumentInput!) {\n    fileDocument(input: $input) { id reference }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReviseDocument($input: ReviseDocumentInput!) {\n    reviseDocument(input: $input) { id }\n  }\n"): (typeof documents)["\n  mutation ReviseDocument($input: ReviseDocumentInput!) {\n    reviseDocument(input: $input) { id }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PrepareVersion($input: PrepareVersionInput!) {\n    prepareVersion(input: $input) { id number }\n  }\n"): (typeof documents)["\n  mutation PrepareVersion($input: PrepareVersionInput!) {\n    prepareVersion(input: $input) { id number }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation IssueVersion($input: IssueVersionInput!) {\n    issueVersion(input: $input) { id }\n  }\n"): (typeof documents)["\n  mutation IssueVersion($input: IssueVersionInput!) {\n    issueVersion(input: $input) { id }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DiscardVersion($input: IssueVersionInput!) {\n    discardVersion(input: $input) { id }\n  }\n"): (typeof documents)["\n  mutation DiscardVersion($input: IssueVersionInput!) {\n    discardVersion(input: $input) { id }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FileInGroup($input: FileInGroupInput!) {\n    fileInGroup(input: $input) { id }\n  }\n"): (typeof documents)["\n  mutation FileInGroup($input: FileInGroupInput!) {\n    fileInGroup(input: $input) { id }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TakeOutOfLibrary($input: FileInGroupInput!) {\n    takeOutOfLibrary(input: $input)\n  }\n"): (typeof documents)["\n  mutation TakeOutOfLibrary($input: FileInGroupInput!) {\n    takeOutOfLibrary(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Withdraw($input: WithdrawInput!) {\n    withdraw(input: $input) { id }\n  }\n"): (typeof documents)["\n  mutation Withdraw($input: WithdrawInput!) {\n    withdraw(input: $input) { id }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteDraft($input: DocumentIdInput!) {\n    deleteDraft(input: $input)\n  }\n"): (typeof documents)["\n  mutation DeleteDraft($input: DocumentIdInput!) {\n    deleteDraft(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignNumber($input: AssignNumberInput!) {\n    assignNumber(input: $input) { id symbol }\n  }\n"): (typeof documents)["\n  mutation AssignNumber($input: AssignNumberInput!) {\n    assignNumber(input: $input) { id symbol }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Groups($language: String!) {\n    groups { ...GroupName parent { id tag } }\n  }\n"): (typeof documents)["\n  query Groups($language: String!) {\n    groups { ...GroupName parent { id tag } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment GroupPageFields on WorkingGroup {\n    ...GroupName\n    names { language text }\n    mandate(language: $language)\n    series\n    observersMayFile\n    parent { ...GroupName }\n    viewerMay { file assignNumber curate administer }\n    viewerSeats { id capacity from until party { ...PartyName } person { ...PersonName } }\n    seats { id capacity from until party { ...PartyName } person { ...PersonName } }\n    offices { id office from until person { ...PersonName } }\n  }\n"): (typeof documents)["\n  fragment GroupPageFields on WorkingGroup {\n    ...GroupName\n    names { language text }\n    mandate(language: $language)\n    series\n    observersMayFile\n    parent { ...GroupName }\n    viewerMay { file assignNumber curate administer }\n    viewerSeats { id capacity from until party { ...PartyName } person { ...PersonName } }\n    seats { id capacity from until party { ...PartyName } person { ...PersonName } }\n    offices { id office from until person { ...PersonName } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Group($id: ID!, $language: String!) {\n    group(id: $id) { ...GroupPageFields }\n  }\n"): (typeof documents)["\n  query Group($id: ID!, $language: String!) {\n    group(id: $id) { ...GroupPageFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Library($id: ID!, $language: String!, $first: Int, $after: String) {\n    group(id: $id) {\n      id\n      library(first: $first, after: $after) { edges { cursor node { ...DocumentCard } } pageInfo { hasNextPage endCursor } }\n    }\n  }\n"): (typeof documents)["\n  query Library($id: ID!, $language: String!, $first: Int, $after: String) {\n    group(id: $id) {\n      id\n      library(first: $first, after: $after) { edges { cursor node { ...DocumentCard } } pageInfo { hasNextPage endCursor } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Received($id: ID!, $language: String!, $first: Int, $after: String) {\n    group(id: $id) {\n      id\n      received(first: $first, after: $after) { edges { cursor node { ...DocumentCard } } pageInfo { hasNextPage endCursor } }\n    }\n  }\n"): (typeof documents)["\n  query Received($id: ID!, $language: String!, $first: Int, $after: String) {\n    group(id: $id) {\n      id\n      received(first: $first, after: $after) { edges { cursor node { ...DocumentCard } } pageInfo { hasNextPage endCursor } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ViewerFields on Viewer {\n    active\n    duties\n    unreadNotices\n    language\n    timeZone\n    person { id name honorific }\n    capacities { id role office party { id kind name(language: $language) } group { id tag name(language: $language) } }\n    groups { id tag kind name(language: $language) viewerMay { file assignNumber } }\n  }\n"): (typeof documents)["\n  fragment ViewerFields on Viewer {\n    active\n    duties\n    unreadNotices\n    language\n    timeZone\n    person { id name honorific }\n    capacities { id role office party { id kind name(language: $language) } group { id tag name(language: $language) } }\n    groups { id tag kind name(language: $language) viewerMay { file assignNumber } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer($language: String!) {\n    viewer { ...ViewerFields }\n  }\n"): (typeof documents)["\n  query Viewer($language: String!) {\n    viewer { ...ViewerFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { language timeZone }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { language timeZone }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOutEverywhere {\n    signOutEverywhere\n  }\n"): (typeof documents)["\n  mutation SignOutEverywhere {\n    signOutEverywhere\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Link($token: String!) {\n    link(token: $token) { purpose name email }\n  }\n"): (typeof documents)["\n  query Link($token: String!) {\n    link(token: $token) { purpose name email }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RedeemLink($input: RedeemLinkInput!) {\n    redeemLink(input: $input) { language timeZone }\n  }\n"): (typeof documents)["\n  mutation RedeemLink($input: RedeemLinkInput!) {\n    redeemLink(input: $input) { language timeZone }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Sessions {\n    sessions { id current userAgent createdAt seenAt }\n  }\n"): (typeof documents)["\n  query Sessions {\n    sessions { id current userAgent createdAt seenAt }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input)\n  }\n"): (typeof documents)["\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n"): (typeof documents)["\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) { language timeZone }\n  }\n"): (typeof documents)["\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) { language timeZone }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Notices($language: String!, $first: Int, $after: String, $unreadOnly: Boolean) {\n    notices(first: $first, after: $after, unreadOnly: $unreadOnly) {\n      edges { cursor node { id kind at readAt document { ...DocumentCard } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query Notices($language: String!, $first: Int, $after: String, $unreadOnly: Boolean) {\n    notices(first: $first, after: $after, unreadOnly: $unreadOnly) {\n      edges { cursor node { id kind at readAt document { ...DocumentCard } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkNoticesRead($input: MarkNoticesInput!) {\n    markNoticesRead(input: $input)\n  }\n"): (typeof documents)["\n  mutation MarkNoticesRead($input: MarkNoticesInput!) {\n    markNoticesRead(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkNoticesUnread($input: MarkNoticesInput!) {\n    markNoticesUnread(input: $input)\n  }\n"): (typeof documents)["\n  mutation MarkNoticesUnread($input: MarkNoticesInput!) {\n    markNoticesUnread(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PartyName on Party {\n    id\n    code\n    kind\n    regionalGroup\n    name(language: $language)\n  }\n"): (typeof documents)["\n  fragment PartyName on Party {\n    id\n    code\n    kind\n    regionalGroup\n    name(language: $language)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PersonName on Person {\n    id\n    name\n    honorific\n  }\n"): (typeof documents)["\n  fragment PersonName on Person {\n    id\n    name\n    honorific\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment GroupName on WorkingGroup {\n    id\n    tag\n    kind\n    name(language: $language)\n  }\n"): (typeof documents)["\n  fragment GroupName on WorkingGroup {\n    id\n    tag\n    kind\n    name(language: $language)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Parties($language: String!, $kinds: [PartyKind!]) {\n    parties(kinds: $kinds) { ...PartyName }\n  }\n"): (typeof documents)["\n  query Parties($language: String!, $kinds: [PartyKind!]) {\n    parties(kinds: $kinds) { ...PartyName }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Party($id: ID!, $language: String!) {\n    party(id: $id) {\n      ...PartyName\n      membersOutside\n      members { id from until member { ...PartyName } }\n      memberships { id from until body { ...PartyName } }\n      people { id role person { ...PersonName email } }\n    }\n  }\n"): (typeof documents)["\n  query Party($id: ID!, $language: String!) {\n    party(id: $id) {\n      ...PartyName\n      membersOutside\n      members { id from until member { ...PartyName } }\n      memberships { id from until body { ...PartyName } }\n      people { id role person { ...PersonName email } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateGroup($input: CreateGroupInput!) {\n    createGroup(input: $input) { id }\n  }\n"): (typeof documents)["\n  mutation CreateGroup($input: CreateGroupInput!) {\n    createGroup(input: $input) { id }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateGroup($input: UpdateGroupInput!) {\n    updateGroup(input: $input) { id }\n  }\n"): (typeof documents)["\n  mutation UpdateGroup($input: UpdateGroupInput!) {\n    updateGroup(input: $input) { id }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Seat($input: SeatInput!) {\n    seat(input: $input) { id }\n  }\n"): (typeof documents)["\n  mutation Seat($input: SeatInput!) {\n    seat(input: $input) { id }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSeat($input: EndSeatInput!) {\n    endSeat(input: $input) { id }\n  }\n"): (typeof documents)["\n  mutation EndSeat($input: EndSeatInput!) {\n    endSeat(input: $input) { id }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Elect($input: ElectInput!) {\n    elect(input: $input) { id }\n  }\n"): (typeof documents)["\n  mutation Elect($input: ElectInput!) {\n    elect(input: $input) { id }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndOffice($input: EndOfficeInput!) {\n    endOffice(input: $input) { id }\n  }\n"): (typeof documents)["\n  mutation EndOffice($input: EndOfficeInput!) {\n    endOffice(input: $input) { id }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AdministeredPerson on Person {\n    ...PersonName\n    email\n    suspended\n    invited\n    accreditations { id role status from until note party { ...PartyName } }\n    duties { id duty from until }\n  }\n"): (typeof documents)["\n  fragment AdministeredPerson on Person {\n    ...PersonName\n    email\n    suspended\n    invited\n    accreditations { id role status from until note party { ...PartyName } }\n    duties { id duty from until }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Persons($text: String, $after: String, $language: String!) {\n    persons(text: $text, after: $after) {\n      edges { cursor node { ...AdministeredPerson } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query Persons($text: String, $after: String, $language: String!) {\n    persons(text: $text, after: $after) {\n      edges { cursor node { ...AdministeredPerson } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PendingAccreditations($language: String!) {\n    pendingAccreditations { id role status from until note party { ...PartyName } person { ...PersonName email } }\n  }\n"): (typeof documents)["\n  query PendingAccreditations($language: String!) {\n    pendingAccreditations { id role status from until note party { ...PartyName } person { ...PersonName email } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PartiesWithoutHead($language: String!) {\n    partiesWithoutHead { ...PartyName }\n  }\n"): (typeof documents)["\n  query PartiesWithoutHead($language: String!) {\n    partiesWithoutHead { ...PartyName }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Invite($input: InviteInput!) {\n    invite(input: $input) { link expiresAt person { id name } }\n  }\n"): (typeof documents)["\n  mutation Invite($input: InviteInput!) {\n    invite(input: $input) { link expiresAt person { id name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResetPassword($input: PersonIdInput!) {\n    resetPassword(input: $input) { link expiresAt person { id name } }\n  }\n"): (typeof documents)["\n  mutation ResetPassword($input: PersonIdInput!) {\n    resetPassword(input: $input) { link expiresAt person { id name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Accredit($input: AccreditInput!) {\n    accredit(input: $input) { id person { id } }\n  }\n"): (typeof documents)["\n  mutation Accredit($input: AccreditInput!) {\n    accredit(input: $input) { id person { id } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApproveAccreditation($input: AccreditationIdInput!) {\n    approveAccreditation(input: $input) { id person { id } }\n  }\n"): (typeof documents)["\n  mutation ApproveAccreditation($input: AccreditationIdInput!) {\n    approveAccreditation(input: $input) { id person { id } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SuspendAccreditation($input: SuspendAccreditationInput!) {\n    suspendAccreditation(input: $input) { id person { id } }\n  }\n"): (typeof documents)["\n  mutation SuspendAccreditation($input: SuspendAccreditationInput!) {\n    suspendAccreditation(input: $input) { id person { id } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LiftAccreditationSuspension($input: AccreditationIdInput!) {\n    liftAccreditationSuspension(input: $input) { id person { id } }\n  }\n"): (typeof documents)["\n  mutation LiftAccreditationSuspension($input: AccreditationIdInput!) {\n    liftAccreditationSuspension(input: $input) { id person { id } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndAccreditation($input: EndAccreditationInput!) {\n    endAccreditation(input: $input) { id person { id } }\n  }\n"): (typeof documents)["\n  mutation EndAccreditation($input: EndAccreditationInput!) {\n    endAccreditation(input: $input) { id person { id } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SuspendPerson($input: SuspendPersonInput!) {\n    suspendPerson(input: $input) { id }\n  }\n"): (typeof documents)["\n  mutation SuspendPerson($input: SuspendPersonInput!) {\n    suspendPerson(input: $input) { id }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LiftPersonSuspension($input: PersonIdInput!) {\n    liftPersonSuspension(input: $input) { id }\n  }\n"): (typeof documents)["\n  mutation LiftPersonSuspension($input: PersonIdInput!) {\n    liftPersonSuspension(input: $input) { id }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GiveDuty($input: GiveDutyInput!) {\n    giveDuty(input: $input) { id }\n  }\n"): (typeof documents)["\n  mutation GiveDuty($input: GiveDutyInput!) {\n    giveDuty(input: $input) { id }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndDuty($input: EndDutyInput!) {\n    endDuty(input: $input) { id }\n  }\n"): (typeof documents)["\n  mutation EndDuty($input: EndDutyInput!) {\n    endDuty(input: $input) { id }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;