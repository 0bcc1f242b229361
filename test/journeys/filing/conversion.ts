import { pdfOf } from '../../support/files.js';
import { until } from '../browser.js';
import { ar } from '../discussing.js';
import { choose, row, sent, type Part } from './filing.js';

const STATES = 'query($id: ID!) { document(id: $id) { content { versions { files { pages { state } } } } } }';

/** What becomes of files that cannot carry a mark: the originator chooses as they file. */
export const conversion: Part = (filing, { step }) => {
  const label = 'Files that are not PDF';

  step('what cannot carry a watermark is refused where its originator chose so, and the rest is given with one', async () => {
    const { page } = filing.arias;
    await page.goto('/documents/new');
    await page.getByLabel('Title (English)').fill('Marked, or not at all');
    await page.getByLabel(label).waitFor({ state: 'detached' });
    await page.getByLabel('Download', { exact: true }).selectOption('WATERMARKED');
    await page.getByLabel(label).selectOption('REFUSED');
    await choose(page, [
      { name: 'marked.pdf', bytes: await pdfOf(1, 'the marked paper') },
      { name: 'notes.txt', bytes: Buffer.from('Notes beside the paper') },
    ]);
    await page.getByLabel(label).scrollIntoViewIfNeeded();
    await filing.arias.look('en-submit-conversion');
    const documentId = await sent(page);
    await filing.releaseTo(documentId, 'JOR');
    const states = async () => (await filing.arias.data(STATES, { id: documentId })).document.content.versions[0].files as any[];
    await until(states, (files) => files.every(({ pages }) => pages.state === 'READY'), 40_000);
    const reader = filing.haddad.page;
    await reader.goto(`/documents/${documentId}`);
    await row(reader, 'notes.txt').getByText(ar('documents:read.cannotCarry')).waitFor();
    await row(reader, 'marked.pdf').getByText(ar('documents:read.copy.MARKED')).waitFor();
    await filing.haddad.look('ar-conversion-refused');
  });
};
