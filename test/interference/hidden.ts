import { partyId } from '#parties';
import { tellOfHiddenReadings } from './readings.js';
import { mention } from './story.js';
import { tellOfWords } from './searches.js';
import { audience, later, type Teller, to, words } from './teller.js';

/** Words that stand nowhere but in what is hidden. */
export const SECRETS = ['Zephyrine', 'lanternfish', 'Amberjack', 'marzipan', 'Sargasso', 'periwinkle', 'quiet harbours', 'DG.9'];

/** What nobody of those who ask may discover, officers included. */
export const HIDDEN: Record<string, (t: Teller) => Promise<unknown>> = {
  'a draft': (t) => t.paper('hidden draft', 'author', 'Zephyrine quorum', { tag: 'lanternfish', summary: 'Of quiet harbours' }),
  'a paper of the same name and bytes': (t) =>
    t.paper('hidden twin', 'author', 'A position of outsider', {
      group: t.ids.wg1,
      bytes: 'The same bytes',
      name: 'position.pdf',
      change: { addReleases: [to('COMMENT', 'PARTY', 'KEN')] },
    }),
  'a paper to a body but for some': (t) =>
    t.paper('hidden paper', 'author', 'Zephyrine harbour', {
      group: t.ids.wg1,
      handling: { tlp: 'AMBER', onward: 'RECIPIENTS' },
      tag: 'lanternfish',
      bytes: 'Amberjack',
      name: 'marzipan.pdf',
      change: { addReleases: [to('COMMENT', 'BODY', 'AU')], addExclusions: [{ audience: audience('PARTY', 'BEN') }] },
    }),
  'a revision of what all know, and what stands in its place': async (t) => {
    await t.paper('hidden revision', 'author', 'Zephyrine revision', { group: t.ids.wg1, bytes: 'Amberjack revised' });
    await t.act('author', 'modify', { documentId: t.ids['hidden revision'], modifies: { documentId: t.ids.common, kind: 'REVISION' } });
    for (const name of ['common', 'corrigendum'])
      await t.act('author', 'supersede', { documentId: t.ids[name], byId: t.ids['hidden revision'] });
  },
  'an embargoed paper': (t) =>
    t.paper('hidden until', 'author', 'Zephyrine dawn', {
      bytes: 'Amberjack dawn',
      change: { addReleases: [to('READ', 'COMMUNITY')], embargo: later(t, 100) },
    }),
  'an expired paper': (t) =>
    t.paper('hidden since', 'author', 'Zephyrine dusk', {
      bytes: 'Amberjack dusk',
      change: {
        expiry: new Date(t.now.getTime() + 1).toISOString(),
        addReleases: [to('READ', 'PARTY', 'KEN'), to('READ', 'GROUP', t.ids.wg2)],
      },
    }),
  'a discussion that names them': async (t) => {
    const names = ['excluded', 'outsider', 'chair', 'administrator', 'moderator', 'auditor'].map((who) => mention(t, who)).join(' ');
    await t.thread('hidden thread', 'author', 'Sargasso', `periwinkle ${names}`, { documentId: t.ids['hidden paper'] });
    await t.post('hidden post', 'recipient', 'hidden thread', `An answer, periwinkle ${names}`, t.ids['hidden thread post']);
    await t.act('author', 'editPost', { postId: t.ids['hidden thread post'], text: `periwinkle again ${names}` });
  },
  'a discussion of some': (t) =>
    t.thread('hidden room', 'author', 'Sargasso room', 'periwinkle', {
      groupId: t.ids.wg1,
      releases: [to('COMMENT', 'PERSON', t.ids.recipient)],
    }),
  'words that all know, in a hidden paper': (t) =>
    tellOfWords(t, 'hidden paper', 'What marzipan and periwinkle have in common, common, common'),
  'what others read': async (t) => {
    await t.act('recipient', 'markRead', { threadId: t.ids.talk, upTo: 1 });
    await t.act('recipient', 'markNoticesRead', { all: true }, '');
    const draft = { threadId: t.ids.talk, text: 'periwinkle draft' };
    t.ids['hidden words'] = (await t.act('recipient', 'saveDraft', draft, '{ id }')).id;
  },
  'uploads of others': async (t) => {
    t.ids['hidden archive'] = (await t.act('recipient', 'takeLibrary', { groupId: t.ids.wg1, language: 'en' }, '{ id }')).id;
    t.ids['hidden upload'] = await t.upload('recipient', 'Upload of outsider', 'next.pdf');
    t.ids['hidden beginning'] = await t.upload('recipient', 'Amberjack unfinished', 'marzipan.pdf', false);
  },
  'a version under way': (t) => t.prepare('letter', 'author', 'Amberjack letter', 'marzipan.pdf'),
  'one more reader of what tells not to whom it goes': (t) =>
    t.release('chatham', 'author', {
      addReleases: [to('EDIT', 'PERSON', t.ids.recipient)],
      addExclusions: [{ audience: audience('PARTY', 'PER') }],
    }),
  'a release closed again': async (t) => {
    await t.paper('hidden once', 'author', 'Zephyrine once', {
      bytes: 'Amberjack once',
      change: { addReleases: [to('READ', 'PARTY', 'KEN')] },
    });
    await t.release('hidden once', 'author', { closeReleases: [t.ids['hidden once release 0']] });
  },
  'a withdrawn paper': async (t) => {
    await t.paper('hidden gone', 'author', 'Zephyrine gone', { bytes: 'Amberjack', change: { addReleases: [to('READ', 'PARTY', 'KEN')] } });
    await t.act('author', 'withdraw', { documentId: t.ids['hidden gone'], reason: 'periwinkle' });
  },
  'what others opened and acknowledged': tellOfHiddenReadings,
  'requests of others': async (t) => {
    const ask = async (documentId: string, level: string) => {
      const input = { documentId, capacity: partyId('KEN'), level, reason: 'periwinkle' };
      return (await t.act('recipient', 'requestAccess', input, '{ id }')).id;
    };
    t.ids['hidden request'] = await ask(t.ids['hidden paper']!, 'EDIT');
    await ask(t.ids.card!, 'READ');
    const requestId = await ask(t.ids.quiet!, 'EDIT');
    await t.act('author', 'grantRequest', { requestId, capacity: partyId('FRA'), level: 'EDIT' });
  },
  'what others passed on': async (t) => {
    const pass = (name: string) => {
      const input = { documentId: t.ids[name], capacity: partyId('KEN'), releases: [to('READ', 'PERSON', t.ids.deputy)] };
      return t.act('recipient', 'releaseOnward', input);
    };
    await pass('hidden paper');
    await pass('quiet');
  },
  'inspections by auditors': async (t) => {
    for (const item of ['hidden paper', 'letter']) await t.act('auditor', 'inspectAccess', { item: t.ids[item], personId: t.ids.excluded });
  },
  'failed sign-ins of others': (t) =>
    t.portal.gql('mutation($input: SignInInput!) { signIn(input: $input) { active } }', {
      input: { email: 'rosa.recipient@example.org', password: 'not the right one' },
    }),
};

/** What moderators learn, and others may not. */
export const KNOWN_TO_MODERATORS: Record<string, (t: Teller) => Promise<unknown>> = {
  'reports of what is hidden, and of what is not': async (t) => {
    const report = async (about: object) => {
      const input = { ...about, reason: 'periwinkle' };
      return (t.ids['hidden report'] = (await t.act('recipient', 'report', input, '{ id }')).id);
    };
    await report({ documentId: t.ids.common });
    await report({ documentId: t.ids.letter });
    const reportId = await report({ documentId: t.ids.quiet });
    await t.act('moderator', 'closeReport', { reportId, outcome: 'DISMISSED', answer: 'periwinkle' }, '');
    await report({ postId: t.ids['hidden thread post'] });
    await report({ documentId: t.ids['hidden paper'] });
  },
  'a held post': (t) => t.act('moderator', 'holdPost', { postId: t.ids['hidden thread post'], reason: 'periwinkle' }, ''),
  'a paper in quarantine': async (t) => {
    await t.paper('hidden held', 'author', 'Zephyrine held', {
      bytes: 'Amberjack held',
      change: { addReleases: [to('READ', 'COMMUNITY')] },
    });
    await t.act('recipient', 'report', { documentId: t.ids['hidden held'], reason: 'periwinkle' });
    await t.act('moderator', 'quarantine', { itemId: t.ids['hidden held'], reason: 'periwinkle' }, '');
  },
  'a hidden paper in quarantine for a time': async (t) => {
    await t.act('moderator', 'quarantine', { itemId: t.ids['hidden paper'], reason: 'periwinkle' }, '');
    await t.act('moderator', 'liftQuarantine', { itemId: t.ids['hidden paper'] }, '');
  },
};

/** What administrators learn besides, and others may not. */
export const KNOWN_TO_ADMINISTRATORS: Record<string, (t: Teller) => Promise<unknown>> = {
  'emergency access': async (t) => {
    for (const name of ['hidden paper reference', 'letter reference']) {
      const asking = { askedFor: t.ids[name], reason: 'periwinkle', hours: 72 };
      const { id } = await t.act('keeper', 'askBreakGlass', asking, '{ id }');
      t.ids['hidden asking'] = id;
      await t.act('administrator', 'approveBreakGlass', { askingId: id });
    }
    await t.portal.gql(
      'query($id: ID!) { document(id: $id) { content { author { name } } } }',
      { id: t.ids['hidden paper'] },
      await t.cookieOf('keeper'),
    );
  },
  'a drafting group': async (t) => {
    const input = {
      kind: 'DRAFTING_GROUP',
      tag: 'DG.9',
      series: 'CIED/DG.9',
      names: words('Zephyrine drafters'),
      parentId: t.ids.wg1,
    };
    t.ids['hidden group'] = (await t.act('keeper', 'createGroup', input, '{ id }')).id;
    await t.act('keeper', 'seat', { groupId: t.ids['hidden group'], partyId: partyId('FRA'), capacity: 'PARTICIPANT' });
    await t.act('keeper', 'elect', { groupId: t.ids['hidden group'], personId: t.ids.recipient, office: 'FACILITATOR' });
  },
  'a paper of it': (t) =>
    t.paper('hidden filing', 'author', 'Zephyrine text', {
      group: t.ids['hidden group']!,
      bytes: 'Amberjack',
      change: { addReleases: [to('READ', 'GROUP', t.ids['hidden group'])] },
    }),
  'somebody who is to come': async (t) => {
    const { link } = await t.act('keeper', 'invite', { name: 'Zephyrine Marzipan', email: 'Zephyrine.Marzipan@example.org' }, '{ link }');
    t.ids['hidden token'] = link.split('/').at(-1);
  },
};
