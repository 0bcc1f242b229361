import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partyId } from '#parties';
import { fileDraft, HANDLING } from '../../test/contract/hidden-paper.js';
import { author, openPapers, portal, reader, release, stranger } from '../../test/support/papers.js';
import { facets, indexed } from '../../test/support/searching.js';

beforeAll(openPapers, 60_000);
afterAll(() => portal.stop());

interface Filed {
  kind: string;
  tlp?: string;
  attribution?: string;
  to?: string;
  title?: string;
}
async function paper({ kind, tlp = 'GREEN', attribution = 'NAMED', to, title = 'Ombudsman' }: Filed): Promise<string> {
  const { id } = await fileDraft(portal, author, 'FRA', title, { kind, handling: { ...HANDLING, tlp, attribution } });
  if (to) await release(id, to, 'DISCOVER');
  return id;
}
async function filed(item: string, tag: string, kind: string): Promise<string> {
  const [group] = await portal.sql<{ id: string }>(
    `insert into working_group (id, tag, kind, names, series) values (gen_random_uuid(), $1, $2::group_kind, '{"en": "A group"}', 'CIED/' || $1) returning id`,
    [tag, kind],
  );
  await portal.sql('insert into filing (id, item_id, group_id) values (gen_random_uuid(), $1, $2)', [item, group!.id]);
  await portal.sql('insert into search_change (item_id) values ($1)', [item]);
  return group!.id;
}

describe('what something found can be narrowed to', () => {
  it('counts what the viewer may see, and nothing else', async () => {
    const first = await paper({ kind: 'LETTER', to: 'KEN' });
    await paper({ kind: 'LETTER', to: 'KEN', tlp: 'AMBER' });
    await paper({ kind: 'REPORT', to: 'KEN', attribution: 'CHATHAM_HOUSE' });
    await paper({ kind: 'REPORT' });
    const open = await filed(first, 'WG.71', 'WORKING_GROUP');
    await filed(first, 'FOC.71', 'FRIENDS_OF_THE_CHAIR');
    await indexed(portal);
    expect(await facets(portal, reader, 'ombudsman')).toEqual({
      SUBJECT: { DOCUMENT: 3 },
      KIND: { LETTER: 2, REPORT: 1 },
      LABEL: { GREEN: 2, AMBER: 1 },
      // Under the Chatham House rule it is not told whose it is; nor is a group that is hidden.
      ORIGINATOR: { [partyId('FRA')]: 2 },
      GROUP: { [open]: 1 },
    });
    expect((await facets(portal, author, 'ombudsman')).KIND).toEqual({ LETTER: 2, REPORT: 2 });
    expect(await facets(portal, stranger, 'ombudsman')).toEqual(await facets(portal, stranger, 'nowhereatall'));
  });

  it('counts what is left where it is narrowed', async () => {
    expect((await facets(portal, reader, 'ombudsman', { kinds: ['LETTER'] })).LABEL).toEqual({ GREEN: 1, AMBER: 1 });
  });

  it('waits with what is handled otherwise than when it was indexed', async () => {
    const id = await paper({ kind: 'LETTER', to: 'KEN', title: 'Wherewithal' });
    await indexed(portal);
    expect((await facets(portal, reader, 'wherewithal')).LABEL).toEqual({ GREEN: 1 });
    await portal.sql(`update terms set attribution = 'CHATHAM_HOUSE' where item_id = $1`, [id]);
    expect(await facets(portal, reader, 'wherewithal')).toEqual({});
  });

  it('counts what has only some of the words, where that is what was found', async () => {
    expect((await facets(portal, reader, 'ombudsman nowhereatall neither')).KIND).toEqual({ LETTER: 2, REPORT: 1 });
  });
});
