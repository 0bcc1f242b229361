import { expect } from '@jest/globals';
import { EICAR, FOUND } from '../../support/clamd.js';
import { pdfOf } from '../../support/files.js';
import { until } from '../browser.js';
import { ar } from '../discussing.js';
import { CHECKED, choose, chooseInArabic, removeInArabic, row, sent, titleInArabic, type Part } from './filing.js';

const [CLEAN, BAD] = ['waiting.pdf', 'annex.pdf'];
const CHECKING = 'Being checked for malware. You need not wait: others have it once it is checked.';
const FILES = 'query($id: ID!) { document(id: $id) { content { versions { files { id name scan { state } } } } } }';

/** What is seen of the malware scanner by who files and by who reads: while it is away, where it finds something, and where it cannot look. */
export const scans: Part = (filing, { step }) => {
  let documentId = '';
  const files = async () => (await filing.arias.data(FILES, { id: documentId })).document.content.versions[0].files as any[];
  const downloads = () => filing.haddad.page.getByRole('link', { name: new RegExp(`^${ar('documents:download')}`) });

  step('a file waits visibly while the scanner is away, and can be filed all the same', async () => {
    await filing.clamd.goAway();
    const { page } = filing.arias;
    await page.goto('/documents/new');
    await page.getByLabel('Title (English)').fill('A paper that waits for the scanner');
    const bytes = await pdfOf(2, 'the waiting paper');
    await choose(page, [
      { name: CLEAN, bytes },
      { name: BAD, bytes: Buffer.concat([bytes, EICAR]) },
    ]);
    await row(page, CLEAN).getByText(CHECKING).waitFor();
    await row(page, CLEAN).scrollIntoViewIfNeeded();
    await filing.arias.look('en-scan-waiting');
    documentId = await sent(page);
    await filing.releaseTo(documentId, 'JOR');
  });

  step('until then it goes to nobody but its uploader, and its readers are told why', async () => {
    const { page } = filing.haddad;
    await page.goto(`/documents/${documentId}`);
    await row(page, CLEAN).getByText(ar('documents:scan.waiting')).waitFor();
    expect(await downloads().count()).toBe(0);
    await filing.haddad.look('ar-scan-waiting');
    for (const { id } of await files()) {
      expect((await filing.haddad.context.request.get(`/files/${id}`)).status()).toBe(409);
      expect((await filing.arias.context.request.get(`/files/${id}`)).status()).toBe(200);
    }
    await filing.arias.page.goto(`/documents/${documentId}`);
    await row(filing.arias.page, CLEAN).getByText('Being checked for malware. Until then only you have it.').waitFor();
    await filing.arias.page.getByRole('link', { name: `Download ${CLEAN}` }).waitFor();
  });

  step('the clean one goes to its readers once the scanner is back; the other to nobody, and who uploaded it is told', async () => {
    await filing.clamd.comeBack();
    await until(files, (all) => all.every(({ scan }) => scan.state !== 'WAITING'), 60_000);
    await filing.haddad.page.reload();
    await downloads().waitFor();
    expect(await filing.haddad.page.getByText(ar('documents:scan.waiting')).count()).toBe(0);
    await row(filing.haddad.page, BAD).getByText(ar('documents:scan.infected')).waitFor();
    const { page } = filing.arias;
    await page.reload();
    await row(page, BAD).getByText(`Withheld from everybody: malware was found in it (${FOUND}).`).waitFor();
    expect(await page.getByRole('link', { name: `Download ${BAD}` }).count()).toBe(0);
    await filing.arias.look('en-scan-infected');
    await page.goto('/');
    await page.getByText('Malware was found in a file').first().waitFor();
  });

  step('one in which something is found is refused on the form, in Arabic on a phone, with what was found and what to do', async () => {
    const { page } = filing.onPhone;
    await page.goto('/documents/new');
    await titleInArabic(page).fill('ورقة بملف مصاب');
    await chooseInArabic(page, 'infected.pdf', EICAR);
    const found = `\u2068${FOUND}\u2069`;
    await row(page, 'infected.pdf').getByRole('alert').getByText(ar('documents:upload.infected', { found })).waitFor(); // prettier-ignore
    await row(page, 'infected.pdf').scrollIntoViewIfNeeded();
    await filing.onPhone.look('ar-phone-infected');
    await page.getByRole('button', { name: ar('documents:submit.send') }).click();
    await page.getByText(ar('errors:reason.FILE_INFECTED')).waitFor();
    expect(new URL(page.url()).pathname).toBe('/documents/new');
    await removeInArabic(page, 'infected.pdf');
  });

  step('one that is too large to be checked is refused there, too', async () => {
    const { page } = filing.onPhone;
    await chooseInArabic(page, 'unchecked.pdf', Buffer.alloc(CHECKED + 1, 'x'));
    await row(page, 'unchecked.pdf').getByRole('alert').getByText(ar('documents:upload.unchecked')).waitFor();
    await page.getByRole('button', { name: ar('documents:submit.send') }).click();
    await page.getByText(ar('errors:reason.FILE_TOO_LARGE_TO_SCAN')).waitFor();
    await page.reload();
    await page.getByRole('button', { name: ar('documents:submit.startOver') }).click();
  });
};
