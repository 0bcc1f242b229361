import { partyId } from '#parties';
import { tellOfFiles } from './files.js';
import { tellOfAskings, tellOfReadings } from './readings.js';
import { tellOfModifications } from './modifications.js';
import { audience, later, PASSWORD, type Teller, to, words } from './teller.js';

/** Delegates who ask, and what they are to what they may not discover. */
export const DELEGATES = { excluded: 'BEN', outsider: 'BRA', chair: 'JOR' } as const;
export const mention = (t: Teller, name: string) => `@[Somebody](person:${t.ids[name]})`;

/** People, groups and what everybody shares. */
export async function tellOfPeople(t: Teller): Promise<void> {
  await t.step('people', async () => {
    await t.delegate('author', 'Aline Author', 'FRA', 'HEAD');
    await t.delegate('recipient', 'Rosa Recipient', 'KEN');
    await t.delegate('deputy', 'Dora Deputy', 'KEN');
    await t.delegate('excluded', 'Edem Excluded', 'BEN', 'HEAD');
    await t.delegate('outsider', 'Otto Outsider', 'BRA', 'HEAD');
    await t.delegate('colleague', 'Carla Colleague', 'BRA');
    await t.delegate('chair', 'Chadi Chair', 'JOR', 'HEAD');
    await t.officer('keeper', 'Kira Keeper', 'ADMINISTRATOR');
    await t.officer('administrator', 'Ada Administrator', 'ADMINISTRATOR');
    await t.officer('moderator', 'Mona Moderator', 'MODERATOR');
    await t.officer('auditor', 'Aurel Auditor', 'AUDITOR');
    for (const name of Object.keys(t.ids)) await t.cookieOf(name);
  });
  await t.step('a password', async () => {
    const { link } = await t.act('keeper', 'resetPassword', { personId: t.ids.outsider }, '{ link }');
    const input = { token: link.split('/').at(-1), password: PASSWORD };
    await t.portal.gql('mutation($input: RedeemLinkInput!) { redeemLink(input: $input) { active } }', { input });
    await t.renewSession('outsider');
  });
  await t.step('groups', async () => {
    const group = async (name: string, kind: string, tag: string, parentId?: string) => {
      const input = { kind, tag, series: `CIED/${tag}`, names: words(`Group ${tag}`), mandate: words(`Mandate of ${tag}`), parentId };
      t.ids[name] = (await t.act('keeper', 'createGroup', input, '{ id }')).id;
    };
    await group('committee', 'COMMITTEE', 'COM.1');
    await group('wg1', 'WORKING_GROUP', 'WG.1', t.ids.committee);
    await group('wg2', 'WORKING_GROUP', 'WG.2', t.ids.committee);
    const until = later(t, 300);
    for (const [name, code, capacity, end] of [
      ['wg1', 'FRA', 'PARTICIPANT'],
      ['wg1', 'BRA', 'PARTICIPANT', until],
      ['wg1', 'BEN', 'OBSERVER'],
      ['wg2', 'JOR', 'PARTICIPANT'],
      ['wg2', 'BRA', 'OBSERVER'],
    ])
      await t.act('keeper', 'seat', { groupId: t.ids[name!], partyId: partyId(code!), capacity, until: end });
    for (const [name, who] of [
      ['wg1', 'author'],
      ['wg2', 'chair'],
    ])
      await t.act('keeper', 'elect', { groupId: t.ids[name!], personId: t.ids[who!], office: 'CHAIR' });
    await t.act('keeper', 'seat', { groupId: t.ids.wg1, personId: t.ids.moderator, capacity: 'OBSERVER' });
  });
  await t.step('spares', () => tellOfSpares(t));
}

/** Of everything that administrators change, one that nothing else in the story needs. */
async function tellOfSpares(t: Teller): Promise<void> {
  const spare = (name: string) => `administrator's ${name}`;
  await t.delegate(spare('person'), 'Sofia Spare', 'PER');
  const [personId, partyIdOf] = [t.ids[spare('person')], partyId('CHL')];
  const until = later(t, 300);
  const accredit = async (name: string, code: string) => {
    const input = { personId, partyId: partyId(code), role: 'ADVISER', note: 'Note 12 of a day', until };
    return (t.ids[spare(name)] = (await t.act('keeper', 'accredit', input, '{ id }')).id);
  };
  await accredit('accreditation for approveAccreditation', 'CHL');
  const accreditationId = await accredit('accreditation for liftAccreditationSuspension', 'ARG');
  await t.act('administrator', 'approveAccreditation', { accreditationId });
  await accredit('accreditation for suspendAccreditation', 'COL');
  const joining = { bodyId: partyId('ASEAN'), memberId: partyId('CHL'), until };
  await t.act('keeper', 'accede', { bodyId: partyId('ASEAN'), memberId: partyId('PER'), from: later(t, 30) });
  t.ids[spare('membership')] = (await t.act('keeper', 'accede', joining, '{ id }')).id;
  const { duties } = await t.act('keeper', 'giveDuty', { personId, duty: 'CONFERENCE_OFFICER', until }, '{ duties { id } }');
  t.ids[spare('duty')] = duties[0].id;
  const group = { kind: 'COMMITTEE', tag: 'COM.7', series: 'CIED/COM.7', names: words('A spare group') };
  const groupId = (t.ids[spare('group')] = (await t.act('keeper', 'createGroup', group, '{ id }')).id);
  const { seats } = await t.act('keeper', 'seat', { groupId, partyId: partyIdOf, capacity: 'OBSERVER', until }, '{ seats { id } }');
  t.ids[spare('seat')] = seats[0].id;
  const { offices } = await t.act('keeper', 'elect', { groupId, personId, office: 'RAPPORTEUR', until }, '{ offices { id } }');
  t.ids[spare('office')] = offices[0].id;
  const { link } = await t.act('keeper', 'invite', { name: 'Nadia Newcomer', email: 'nadia@example.org', honorific: 'H.E.' }, '{ link }');
  t.ids['link token'] = link.split('/').at(-1);
  // Which body somebody could come to: papers were released to it.
  t.ids[spare('body for previewDirectory')] = partyId('AU');
}

/** What all who ask share, and they with others. */
export async function tellOfSharedPapers(t: Teller): Promise<void> {
  await t.step('an open letter', () =>
    t.paper('letter', 'author', 'An open letter', {
      handling: { tlp: 'CLEAR' },
      bytes: 'An open letter',
      change: { addReleases: [to('READ', 'PUBLIC')] },
    }),
  );
  await t.step('a common paper', () =>
    t.paper('common', 'author', 'A common paper', {
      group: t.ids.wg1,
      bytes: 'A common paper',
      change: { addReleases: [to('COMMENT', 'COMMUNITY'), to('READ', 'GROUP', t.ids.wg1), to('READ', 'GROUP_OBSERVERS', t.ids.wg1)] },
    }),
  );
  await t.step('its number', () => t.act('author', 'assignNumber', { documentId: t.ids.common, groupId: t.ids.wg1 }));
  await tellOfModifications(t);
  await t.step('one under the Chatham House rule', () =>
    t.paper('chatham', 'author', 'What was said', {
      handling: { attribution: 'CHATHAM_HOUSE', recipients: 'WITHHELD' },
      bytes: 'What was said',
      change: { addReleases: [to('COMMENT', 'COMMUNITY')] },
    }),
  );
  await t.step('a card', () =>
    t.paper('card', 'author', 'Known by its card', {
      bytes: 'Known by its card',
      change: { addReleases: [to('DISCOVER', 'COMMUNITY'), to('READ', 'SECRETARIAT', 'AUDITOR')] },
    }),
  );
  await t.step('one to the secretariat', () =>
    t.paper('toOfficers', 'recipient', 'For officers', {
      handling: { tlp: 'AMBER', attribution: 'PARTY_ONLY' },
      bytes: 'For officers',
      change: {
        addReleases: ['ADMINISTRATOR', 'MODERATOR', 'AUDITOR']
          .map((duty) => to('EDIT', 'SECRETARIAT', duty))
          .concat(to('READ', 'BODY', 'AU')),
      },
    }),
  );
  await tellOfAskings(t);
}

/** What is each delegate's own: all that can stand on a page of theirs. */
export async function tellOfOwn(t: Teller, who: keyof typeof DELEGATES): Promise<void> {
  const own = `${who}'s paper`;
  const capacity = partyId(DELEGATES[who]);
  await t.step(`${own} is filed`, () =>
    t.paper(own, who, `A position of ${who}`, {
      group: { excluded: undefined, outsider: t.ids.wg1, chair: t.ids.wg2 }[who],
      bytes: 'The same bytes',
      name: 'position.pdf',
      handling: { onward: 'RECIPIENTS' },
      change: {
        addReleases: [
          to('COMMENT', 'PERSON', t.ids.author),
          to('DISCOVER', 'PERSON', t.ids.colleague),
          to('COMMENT', 'PARTY', DELEGATES[who]),
          to('READ', 'BODY', 'AU'),
          to('READ', 'GROUP', t.ids.wg2),
        ],
        addExclusions: [{ audience: audience('PARTY', 'KEN'), until: later(t, 250) }],
        expiry: later(t, 300),
      },
    }),
  );
  await tellOfReadings(t, who);
  await tellOfFiles(t, who);
  await t.step(`${own} has a second version`, () => t.prepare(own, who, `Second of ${who}`));
  await t.step(`${who} writes in the open`, () => t.post(`${who}'s post`, who, 'talk', `Words of ${who}`, t.ids['talk post']));
  await t.step(`${own} is discussed`, () =>
    t.thread(`${who}'s thread`, who, `A question of ${who}`, `First words of ${who}`, { documentId: t.ids[own] }),
  );
  await t.step(`${who} edits`, () => t.act(who, 'editPost', { postId: t.ids[`${who}'s post`], text: `Better words of ${who}` }));
  await t.step(`${who} is answered`, () =>
    t.post(`answer to ${who}`, 'author', 'talk', `Thank you, ${mention(t, who)}`, t.ids[`${who}'s post`]),
  );
  await t.step(`${who} keeps drafts`, async () => {
    await t.act(who, 'saveDraft', { threadId: t.ids.talk, parentId: t.ids['talk post'], capacity, text: 'Not yet sent' });
    await t.act(who, 'saveDraft', { documentId: t.ids[own], title: 'A title', text: 'Not yet opened' });
    await t.act(who, 'saveDraft', { groupId: t.ids.wg1, text: 'Not yet said' });
  });
  await t.step(`${who} uploads`, async () => {
    t.ids[`${who}'s upload`] = await t.upload(who, `Upload of ${who}`, 'next.pdf');
  });
  await t.step(`${own} is withdrawn`, async () => {
    await t.paper(`${who}'s withdrawn`, who, `Withdrawn by ${who}`, { bytes: 'Gone', change: { addReleases: [to('READ', 'COMMUNITY')] } });
    await t.act(who, 'withdraw', { documentId: t.ids[`${who}'s withdrawn`], reason: 'A mistake' });
  });
}

/** A discussion in which all who ask take part, and one in a group. */
export async function tellOfTalk(t: Teller): Promise<void> {
  await t.step('a discussion', () => t.thread('talk', 'author', 'On the common paper', 'What do you think?', { documentId: t.ids.common }));
  await t.step('one among participants', () => t.thread('room', 'outsider', 'In the group', 'Among ourselves', { groupId: t.ids.wg1 }));
  await t.step('it is put on top', () => t.act('author', 'pinThread', { threadId: t.ids.room, groupId: t.ids.wg1, pinned: true }));
  await t.step('its first word is put better', () =>
    t.act('author', 'editPost', { postId: t.ids['talk post'], text: 'What do you think of it?' }),
  );
  await t.step('officers are mentioned', () =>
    t.post('to officers', 'recipient', 'talk', ['administrator', 'moderator', 'auditor'].map((who) => mention(t, who)).join(' ')),
  );
  await t.step('one is withdrawn', async () => {
    await t.post('gone', 'colleague', 'talk', 'Too early');
    await t.act('colleague', 'withdrawPost', { postId: t.ids.gone });
  });
}
