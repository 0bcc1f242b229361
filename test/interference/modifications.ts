import { type Teller, to } from './teller.js';

/** What corrects a paper that all know, and stands in the place of another. */
export async function tellOfModifications(t: Teller): Promise<void> {
  await t.step('a corrigendum to it, in the place of the letter', async () => {
    const change = { addReleases: [to('READ', 'COMMUNITY')] };
    await t.paper('corrigendum', 'author', 'Corrigendum', { group: t.ids.wg1, bytes: 'Corrected', change });
    const modifies = { documentId: t.ids.common, kind: 'CORRIGENDUM', versionId: t.ids['common version'], languages: ['en'] };
    await t.act('author', 'modify', { documentId: t.ids.corrigendum, modifies });
    await t.act('author', 'supersede', { documentId: t.ids.letter, byId: t.ids.corrigendum });
  });
}
