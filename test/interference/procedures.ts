import { partyId } from '#parties';
import { later, type Teller, to } from './teller.js';

/** Papers on which everybody can ask, pass on and report. */
export async function tellOfOpenProcedures(t: Teller): Promise<void> {
  await t.step('a card that will be opened to some', () =>
    t.paper('asked', 'author', 'To be asked for', {
      handling: { onward: 'RECIPIENTS' },
      bytes: 'Asked',
      change: { addReleases: [to('DISCOVER', 'COMMUNITY')] },
    }),
  );
  await t.step('one that may be passed on, and tells not to whom', () =>
    t.paper('quiet', 'author', 'To be passed on', {
      handling: { onward: 'RECIPIENTS', recipients: 'WITHHELD' },
      bytes: 'Quiet',
      change: { addReleases: [to('COMMENT', 'COMMUNITY')] },
    }),
  );
}

/** What somebody can still do something with, that can be done once. */
export async function tellOfChances(t: Teller, who: string, groupId: string): Promise<void> {
  const chance = (what: string, mutation: string) => `${who}'s ${what} for ${mutation}`;
  const releases = [to('READ', 'GROUP', groupId), to('READ', 'GROUP_OBSERVERS', groupId)];
  await t.step(`${who} has begun`, async () => {
    await t.paper(chance('paper', 'deleteDraft'), who, `Never sent by ${who}`);
    await t.paper(`${who}'s begun paper`, who, `Begun by ${who}`);
    t.ids[chance('version', 'discardVersion')] = await t.prepare(`${who}'s begun paper`, who, `Never issued by ${who}`);
    await t.release(`${who}'s begun paper`, who, {
      addReleases: [{ ...to('READ', 'PARTY', 'KEN'), until: later(t, 200) }],
      embargo: later(t, 50),
    });
    t.ids[chance('post', 'editPost')] = t.ids[`${who}'s post`]!;
    t.ids[chance('thread', 'post')] = t.ids[chance('thread', 'mentionable')] = t.ids.talk!;
    t.ids[chance('paper', 'previewOnward')] = t.ids.quiet!;
    t.ids[chance('paper', 'explanation')] = t.ids.common!;
    t.ids[chance('paper', 'requestAccess')] = t.ids.asked!;
    t.ids[chance('paper', 'releaseOnward')] = t.ids.quiet!;
  });
  await t.step(`${who} has something for a group`, async () => {
    await t.paper(chance('paper', 'assignNumber'), who, `For a number, of ${who}`, {
      group: groupId,
      bytes: `Numbered of ${who}`,
      change: { addReleases: releases },
    });
    t.ids[chance('paper', 'previewDistribution')] = t.ids[chance('paper', 'assignNumber')]!;
    await t.thread(`on what is numbered of ${who}`, who, 'Of numbers', 'Which one?', {
      documentId: t.ids[chance('paper', 'assignNumber')],
    });
    t.ids[chance('group', 'assignNumber')] = t.ids[chance('group', 'pinThread')] = groupId;
    await t.thread(chance('thread', 'pinThread'), who, `In the group of ${who}`, 'Among us', { groupId });
    const stopped = { groupId, releases: [to('READ', 'SECRETARIAT', 'MODERATOR')] };
    await t.thread(`${who}'s stopped thread`, who, `Stopped, of ${who}`, 'Among some', stopped);
    await t.act('moderator', 'quarantine', { itemId: t.ids[`${who}'s stopped thread`], reason: 'It is looked into' }, '');
    t.ids[chance('paper', 'releaseThread')] = t.ids[chance('thread', 'pinThread')]!;
  });
}

/** Requests, passing on, reports and measures in which a delegate has a part. */
export async function tellOfProcedures(t: Teller, who: string): Promise<void> {
  const capacity = partyId(t.codes[who]!);
  const own = t.ids[`${who}'s paper`];
  const ask = async (name: string, asker: string, documentId: string, level: string) => {
    const input = { documentId, capacity: partyId(t.codes[asker]!), level, reason: `So that ${who} and others can answer` };
    t.ids[name] = (await t.act(asker, 'requestAccess', input, '{ id }')).id;
  };
  await t.step(`${who} asks for more`, async () => {
    await ask(`${who}'s request`, who, t.ids.card!, 'READ');
    await ask(`granted to ${who}`, who, t.ids.asked!, 'READ');
    await ask(`declined to ${who}`, who, t.ids.common!, 'EDIT');
  });
  await t.step(`${who} is answered with access`, () =>
    t.act('author', 'grantRequest', {
      requestId: t.ids[`granted to ${who}`],
      capacity: partyId('FRA'),
      level: 'READ',
      until: later(t, 200),
    }),
  );
  await t.step(`${who} is refused`, () =>
    t.act('author', 'declineRequest', { requestId: t.ids[`declined to ${who}`], capacity: partyId('FRA'), reason: 'Not yet' }),
  );
  await t.step(`${who} is asked`, async () => {
    await ask(`${who}'s request for declineRequest`, 'author', own!, 'EDIT');
    await ask(`${who}'s request for grantRequest`, 'colleague', own!, 'EDIT');
  });
  await t.step(`${who} passes on`, async () => {
    const input = { documentId: t.ids.quiet, capacity, releases: [to('READ', 'PERSON', t.ids.colleague)] };
    const { onward } = await t.act(who, 'releaseOnward', input, '{ onward { mine { id } } }');
    t.ids[`${who}'s paper for closeOnward`] = t.ids.quiet!;
    t.ids[`${who}'s release for closeOnward`] = onward.mine[0].id;
  });
  await t.step(`what is of ${who} is passed on`, () =>
    t.act('author', 'releaseOnward', { documentId: own, capacity: partyId('FRA'), releases: [to('READ', 'PERSON', t.ids.recipient)] }),
  );
  for (const name of ['letter', 'common', 'chatham', 'quiet']) t.ids[`${who}'s ${name} paper for document`] = t.ids[name]!;
  await tellOfReports(t, who);
  await tellOfMeasures(t, who);
}

async function report(t: Teller, name: string, who: string, about: object): Promise<void> {
  t.ids[name] = (await t.act(who, 'report', { ...about, reason: `A concern of ${who}` }, '{ id }')).id;
}

async function tellOfReports(t: Teller, who: string): Promise<void> {
  await t.step(`${who} reports`, async () => {
    await report(t, `${who}'s report`, who, { documentId: t.ids.common, versionId: t.ids['common version'] });
    await report(t, `${who}'s post report`, who, { postId: t.ids['talk post'] });
    await report(t, `answered to ${who}`, who, { documentId: t.ids.quiet });
  });
  await t.step(`${who} is told what became of it`, () =>
    t.act('moderator', 'closeReport', { reportId: t.ids[`answered to ${who}`], outcome: 'UPHELD', answer: 'We have spoken to them' }, ''),
  );
  await t.step(`${who} has read what is new`, () => t.act(who, 'markNoticesRead', { all: true }, ''));
  await t.step(`${who} is reported`, () => report(t, `on ${who}`, 'author', { documentId: t.ids[`${who}'s paper`] }));
}

/** What moderators and administrators do to what is somebody's. */
async function tellOfMeasures(t: Teller, who: string): Promise<void> {
  await t.step(`${who}'s post is held`, async () => {
    await t.post(`${who}'s held post`, who, 'talk', `Too sharp words of ${who}`);
    await t.act('moderator', 'holdPost', { postId: t.ids[`${who}'s held post`], reason: 'It names a private person' }, '');
  });
  await t.step(`a paper of ${who} is in quarantine`, async () => {
    await t.paper(`${who}'s stopped paper`, who, `Stopped, of ${who}`, {
      change: { addReleases: [to('READ', 'SECRETARIAT', 'MODERATOR')] },
    });
    await t.act('moderator', 'quarantine', { itemId: t.ids[`${who}'s stopped paper`], reason: 'It is looked into' }, '');
  });
  await t.step(`${who} is read in an emergency`, async () => {
    const input = { askedFor: t.ids[`${who}'s paper reference`], reason: 'A threat to life', hours: 48 };
    t.ids[`about ${who}`] = (await t.act('administrator', 'askBreakGlass', input, '{ id }')).id;
    await t.act('keeper', 'approveBreakGlass', { askingId: t.ids[`about ${who}`] });
  });
}

/** For each officer something to decide. */
export async function tellOfDesks(t: Teller): Promise<void> {
  const asked = async (name: string, who: string, askedFor: string) => {
    t.ids[name] = (await t.act(who, 'askBreakGlass', { askedFor, reason: 'A threat to life', hours: 1 }, '{ id }')).id;
  };
  await t.step('a discussion and nothing are read in an emergency', async () => {
    await asked("administrator's asking for endBreakGlass", 'administrator', t.ids.room!);
    await t.act('keeper', 'approveBreakGlass', { askingId: t.ids["administrator's asking for endBreakGlass"] });
    await asked('declined asking', 'administrator', 'no such thing');
    await t.act('keeper', 'declineBreakGlass', { askingId: t.ids['declined asking'], answer: 'There is no need' });
    await asked('ended asking', 'keeper', 'no such thing either');
    await t.act('keeper', 'endBreakGlass', { askingId: t.ids['ended asking'] });
  });
  await t.step('an asking waits', async () => {
    await asked("administrator's asking for declineBreakGlass", 'keeper', t.ids['common reference']!);
  });
  await t.step('a moderator has work', async () => {
    await t.paper("moderator's paper for quarantine", 'author', 'To be stopped', {
      change: { addReleases: [to('READ', 'SECRETARIAT', 'MODERATOR')] },
    });
    await t.paper("moderator's paper for liftQuarantine", 'author', 'To be let go', {
      change: { addReleases: [to('READ', 'SECRETARIAT', 'MODERATOR')] },
    });
    await t.act('moderator', 'quarantine', { itemId: t.ids["moderator's paper for liftQuarantine"], reason: 'It was looked into' }, '');
    await t.post("moderator's post for holdPost", 'author', 'talk', 'To be held');
    await t.post("moderator's post for liftHold", 'author', 'talk', 'Was held');
    await t.act('moderator', 'holdPost', { postId: t.ids["moderator's post for liftHold"], reason: 'It was looked into' }, '');
  });
  await t.step('an auditor has asked', () => t.act('auditor', 'inspectAccess', { item: t.ids.letter, personId: t.ids.excluded }));
  await t.step('a duty has ended', async () => {
    await t.act('keeper', 'suspendPerson', { personId: t.ids["administrator's person"], reason: 'A test' });
    await t.act('keeper', 'suspendAccreditation', {
      accreditationId: t.ids["administrator's accreditation for liftAccreditationSuspension"],
      reason: 'A test',
    });
  });
}
