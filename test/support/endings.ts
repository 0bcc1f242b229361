import { DistributionStore } from '#access';
import { Database } from '#database';
import { partyId } from '#parties';
import { fileDraft, uploadAs } from '../contract/hidden-paper.js';
import type { TestPortal } from './portal.js';

/** A way in which somebody's right to a paper ends and comes back; the same paper, another reader for each. */
export interface Ending {
  cookie: () => string;
  end: () => Promise<unknown>;
  restore: () => Promise<unknown>;
}
export interface EndingRights {
  paper: { id: string; file: string };
  ways: Record<string, Ending>;
}

export const CONTENT = `query($id: ID!) { document(id: $id) { title(language: "en") content { tags } } }`;
const inputOf = (name: string) => `${name[0]!.toUpperCase()}${name.slice(1)}Input`;

/** A paper of France with a file of so many bytes, and one reader for each way to lose it; every change is made on this portal. */
export async function endingRights(portal: TestPortal, bytes: Buffer): Promise<EndingRights> {
  const author = await portal.as(await portal.delegate('Aline Author', 'FRA'));
  const admin = await portal.as(await portal.officer('Ada Administrator'));
  const act = async (cookie: string, name: string, input: object, selection = '{ id }', type = inputOf(name)): Promise<any> => {
    const { data, body } = await portal.gql(`mutation($input: ${type}!) { ${name}(input: $input) ${selection} }`, { input }, cookie);
    if (!data?.[name]) throw new Error(body);
    return data[name];
  };
  const { id } = await fileDraft(portal, author, 'FRA', 'A paper to lose');
  const files = [{ uploadId: await uploadAs(portal, author, bytes, 'paper.pdf'), language: 'en' }];
  const version = await act(author, 'prepareVersion', { documentId: id, note: 'First', files }, '{ id files { id } }');
  await act(author, 'issueVersion', { versionId: version.id });
  const change = (input: object) =>
    act(
      author,
      'release',
      { documentId: id, capacity: partyId('FRA'), ...input },
      '{ distribution { releases { id audience { kind party { code } } } exclusions { id } } }',
      'DistributionInput',
    );
  const release = (audience: object) => change({ addReleases: [{ audience, level: 'READ' }] });

  const group = await act(admin, 'createGroup', {
    kind: 'WORKING_GROUP',
    tag: 'WG.7',
    series: 'CIED/WG.7',
    names: [{ language: 'en', text: 'Seven' }],
  });
  const seat = () =>
    act(admin, 'seat', { groupId: group.id, partyId: partyId('NOR'), capacity: 'PARTICIPANT' }, `{ seats { id party { code } } }`);
  await seat();
  await release({ kind: 'GROUP', groupId: group.id });
  for (const code of ['KEN', 'BRA', 'JOR', 'URY', 'DEU', 'EGY']) await release({ kind: 'PARTY', partyId: partyId(code) });

  const reader = async (code: string) => {
    const personId = await portal.delegate(`Reader of ${code}`, code);
    return { personId, cookie: await portal.as(personId) };
  };
  const [ken, bra, nor, jor, ury, deu, egy] = [
    ...[await reader('KEN'), await reader('BRA'), await reader('NOR'), await reader('JOR')],
    ...[await reader('URY'), await reader('DEU'), await reader('EGY')],
  ];
  for (const { cookie } of [ken, bra, nor, jor, ury, deu, egy] as { cookie: string }[])
    await act(cookie, 'understandLabel', { documentId: id, tlp: 'AMBER' });
  const rowOf = async (sql: string, values: unknown[]): Promise<string> => (await portal.sql(sql, values))[0].id;
  const accreditationOf = (personId: string) => rowOf('select id from accreditation where person_id = $1', [personId]);
  const seatOf = () => rowOf('select id from seat where group_id = $1 and until_at is null', [group.id]);
  const releaseTo = (code: string) =>
    rowOf('select r.id from release r join audience a on a.id = r.audience_id where a.subject = $1 and r.until_at is null', [
      partyId(code),
    ]);
  const write = (work: () => Promise<unknown>) => portal.app.get(Database).transaction(work);
  const store = portal.app.get(DistributionStore);

  const ways: Record<string, Ending> = {
    'a release closed': {
      cookie: () => ken!.cookie,
      end: async () => change({ closeReleases: [await releaseTo('KEN')] }),
      restore: () => release({ kind: 'PARTY', partyId: partyId('KEN') }),
    },
    'an exclusion added': {
      cookie: () => bra!.cookie,
      end: () => change({ addExclusions: [{ audience: { kind: 'PARTY', partyId: partyId('BRA') } }] }),
      restore: async () => change({ closeExclusions: [await rowOf('select id from exclusion where until_at is null', [])] }),
    },
    'a seat ended': {
      cookie: () => nor!.cookie,
      end: async () => act(admin, 'endSeat', { seatId: await seatOf() }),
      restore: seat,
    },
    'an accreditation suspended': {
      cookie: () => jor!.cookie,
      end: async () => act(admin, 'suspendAccreditation', { accreditationId: await accreditationOf(jor!.personId), reason: 'A test' }),
      restore: async () =>
        act(
          admin,
          'liftAccreditationSuspension',
          { accreditationId: await accreditationOf(jor!.personId) },
          '{ id }',
          'AccreditationIdInput',
        ),
    },
    'a person suspended': {
      cookie: () => ury!.cookie,
      end: () => act(admin, 'suspendPerson', { personId: ury!.personId, reason: 'A test' }),
      restore: () => act(admin, 'liftPersonSuspension', { personId: ury!.personId }, '{ id }', 'PersonIdInput'),
    },
    'a session ended': {
      cookie: () => deu!.cookie,
      end: async () => {
        const of = await portal.as(deu!.personId);
        const { data } = await portal.gql('{ sessions { id current } }', {}, deu!.cookie);
        const { id: session } = data.sessions.find(({ current }: { current: boolean }) => current);
        return act(of, 'endSession', { id: session }, '');
      },
      restore: async () => (deu!.cookie = await portal.as(deu!.personId)),
    },
    'a quarantine': {
      cookie: () => egy!.cookie,
      end: () => write(() => store.store({ quarantines: [{ itemId: id, reason: 'A test' }] })),
      restore: () =>
        write(async () => {
          await portal.app
            .get(Database)
            .query('update quarantine set until_at = clock_timestamp() where item_id = $1 and until_at is null', [id]);
          await store.project([id]);
        }),
    },
  };
  return { paper: { id, file: version.files[0].id }, ways };
}
