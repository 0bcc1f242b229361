import { type Call, LIST, mutation, type Names, plain } from './call.js';

const REASON = 'A test';
const byPage = (name: string, after: string | null): Call => ({
  text: `query($after: String) { ${name}(after: $after) ${LIST} }`,
  variables: { after },
});

/** How every operation of reports, measures and break-glass is called about given names. */
export const SECRETARIAT: Record<string, (names: Names) => Call[]> = {
  'Query.reports': ({ cursor }) => [byPage('reports', cursor)],
  'Query.myReports': ({ cursor }) => [byPage('myReports', cursor)],
  'Query.report': ({ report }) => [
    { text: 'query($id: ID!) { report(id: $id) { reason document { id } thread { id } post { text } } }', variables: { id: report } },
  ],
  'Query.quarantines': ({ cursor }) => [byPage('quarantines', cursor)],
  'Query.heldPosts': ({ cursor }) => [byPage('heldPosts', cursor)],
  'Query.breakGlassAskings': ({ cursor }) => [
    byPage('breakGlassAskings', cursor),
    plain('{ breakGlassAskings(waiting: true) { edges { cursor } } }'),
  ],
  'Mutation.report': ({ document, version, thread, post, own }) =>
    [
      { documentId: document },
      { documentId: document, versionId: version },
      { documentId: own, versionId: version },
      { threadId: thread },
      { postId: post },
    ].map((about) => mutation('report', 'ReportInput')({ ...about, reason: REASON })),
  'Mutation.closeReport': ({ report }) => [mutation('closeReport', 'CloseReportInput', '')({ reportId: report, outcome: 'DISMISSED' })],
  'Mutation.quarantine': ({ document, thread }) =>
    [document, thread].map((itemId) => mutation('quarantine', 'QuarantineInput', '')({ itemId, reason: REASON })),
  'Mutation.liftQuarantine': ({ document }) => [mutation('liftQuarantine', 'ItemIdInput', '')({ itemId: document })],
  'Mutation.holdPost': ({ post }) => [mutation('holdPost', 'HoldPostInput', '')({ postId: post, reason: REASON })],
  'Mutation.liftHold': ({ post }) => [mutation('liftHold', 'LiftHoldInput', '')({ postId: post })],
  'Mutation.askBreakGlass': ({ document, reference }) =>
    [`https://portal.example.org/documents/${document}`, reference].map((askedFor) =>
      mutation(
        'askBreakGlass',
        'AskBreakGlassInput',
        '{ state askedFor document { id } thread { id } }',
      )({ askedFor, reason: REASON, hours: 1 }),
    ),
  'Mutation.approveBreakGlass': ({ other }) => [mutation('approveBreakGlass', 'AskingIdInput')({ askingId: other })],
  'Mutation.declineBreakGlass': ({ other }) => [mutation('declineBreakGlass', 'DeclineBreakGlassInput')({ askingId: other })],
  'Mutation.endBreakGlass': ({ other }) => [mutation('endBreakGlass', 'AskingIdInput')({ askingId: other })],
};
