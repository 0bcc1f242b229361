import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { ar, COMPLAINT, DANGER, en, Moderating, PAPER, REASON } from '../../journeys/moderating.js';
import { journey } from '../../journeys/steps.js';

jest.setTimeout(90_000);
const desk = new Moderating();
beforeAll(() => desk.begin(), 180_000);
afterAll(() => desk.end());

const { step } = journey(() => desk.keepPictures());

describe('a paper is reported, put into quarantine and brought back', () => {
  step('a reader is told what a report does before sending it, in Arabic on a phone', async () => {
    const { page } = desk.who.haddad;
    await page.goto(`/documents/${desk.paper.id}`);
    await page.locator('.pl-head [aria-haspopup="menu"]').click();
    await page.getByRole('menuitem', { name: ar('secretariat:report.action') }).click();
    const dialog = page.getByRole('dialog', { name: ar('secretariat:report.title.DOCUMENT') });
    await dialog.getByText(ar('secretariat:report.does.DOCUMENT')).waitFor();
    await dialog.getByText(ar('secretariat:report.told')).waitFor();
    expect(await desk.sees('okafor')).toBe('NOT_FOUND');
    await dialog.getByLabel(ar('secretariat:report.reason')).fill(COMPLAINT);
    await desk.who.haddad.look('ar-phone-report');
    await dialog.getByRole('button', { name: ar('secretariat:report.send'), exact: true }).click();
    await dialog.getByText(ar('secretariat:report.sent')).waitFor();
    await dialog.getByRole('link').click();
    await page.getByText(ar('secretariat:mine.waits')).waitFor();
    await desk.who.haddad.look('ar-phone-my-reports');
  });

  step('its custodian hears of it, and not by whom', async () => {
    await desk.told('arias', 'REPORTED');
    const { page } = desk.who.arias;
    await page.goto('/');
    await page.getByText(en('notifications:kind.REPORTED')).first().waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain('حداد');
    await desk.who.arias.look('en-home-reported');
  });

  step('the moderator finds it on the desk beside the reported post, and reads it', async () => {
    const { page } = desk.who.okafor;
    await page.goto('/');
    await page.getByRole('link', { name: '2 reports wait for the moderators', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: en('secretariat:desk.title') }).waitFor();
    const row = page.getByRole('listitem').filter({ hasText: COMPLAINT });
    await row.getByText('ليلى حداد').waitFor();
    await page.getByText('Nos formateurs travaillent en français').waitFor();
    await desk.who.okafor.look('en-moderation');
    await row.getByRole('link', { name: PAPER }).click();
    await page.getByRole('region', { name: 'Files and versions' }).waitFor();
    expect(await desk.sees('okafor')).toBe('READ');
  });

  step('the moderator puts it into quarantine; to its readers it is as if it had never been', async () => {
    const { page } = desk.who.okafor;
    await page.goto('/moderation');
    const row = page.getByRole('listitem').filter({ hasText: COMPLAINT });
    await row.getByRole('button', { name: en('secretariat:quarantine.set') }).click();
    const dialog = page.getByRole('dialog', { name: en('secretariat:quarantine.set') });
    await dialog.getByText(en('secretariat:quarantine.help')).waitFor();
    await dialog.getByLabel(en('secretariat:reason')).fill(REASON);
    await dialog.getByRole('button', { name: en('secretariat:quarantine.set'), exact: true }).click();
    await page
      .getByRole('region', { name: en('secretariat:desk.quarantined') })
      .getByRole('link', { name: PAPER })
      .waitFor();
    expect(await desk.sees('haddad')).toBe('NOT_FOUND');
    await desk.who.haddad.page.goto(`/documents/${desk.paper.id}`);
    await desk.who.haddad.page.getByRole('heading', { name: ar('shell:notFound.title') }).waitFor();
    expect(desk.who.haddad.complaints.splice(0)).toEqual([]);
  });

  step('the report is closed with an answer that does not say what was done', async () => {
    const { page } = desk.who.okafor;
    const row = page.getByRole('listitem').filter({ hasText: COMPLAINT });
    await row.getByRole('button', { name: en('secretariat:close.title') }).click();
    const dialog = page.getByRole('dialog', { name: en('secretariat:close.title') });
    await dialog.getByLabel(en('secretariat:outcome.UPHELD')).check();
    await dialog.getByLabel(en('secretariat:close.answer')).fill('Thank you for telling us.');
    await desk.who.okafor.look('en-close-report');
    await dialog.getByRole('button', { name: en('secretariat:close.title'), exact: true }).click();
    await row.waitFor({ state: 'detached' });
    const { page: reporter } = desk.who.haddad;
    await reporter.goto('/reports');
    await reporter.getByText(ar('secretariat:outcome.UPHELD')).waitFor();
    await reporter.getByText('Thank you for telling us.').waitFor();
    await reporter.getByText(ar('secretariat:desk.notToBeSeen')).waitFor();
    expect(await reporter.getByRole('main').innerText()).not.toContain(PAPER);
  });

  step('its custodian reads it, with the reason and the office, and can change nothing', async () => {
    await desk.told('arias', 'QUARANTINED');
    const { page } = desk.who.arias;
    await page.goto(`/documents/${desk.paper.id}`);
    await page.getByText(REASON).waitFor();
    await page.getByText(en('secretariat:quarantine.means')).waitFor();
    expect(await page.getByRole('link', { name: 'Release', exact: true }).count()).toBe(0);
    expect(await page.getByRole('main').innerText()).not.toContain('Okafor');
    await desk.who.arias.look('en-document-quarantined');
  });

  step('is lifted, and is back for its readers', async () => {
    const { page } = desk.who.okafor;
    await page.getByRole('button', { name: en('secretariat:quarantine.lift') }).click();
    await page.getByText(en('secretariat:desk.noneQuarantined')).waitFor();
    expect(await desk.sees('okafor')).toBe('NOT_FOUND');
    await desk.who.haddad.page.goto(`/documents/${desk.paper.id}`);
    await desk.who.haddad.page.getByRole('heading', { level: 1, name: PAPER }).waitFor();
    await desk.told('arias', 'QUARANTINE_LIFTED');
  });
});

describe('one administrator asks to read the paper, another decides', () => {
  const nowhere = 'CIED/2026/R-ZZZZZ';
  const row = (who: 'menon' | 'dubois', askedFor: string) => desk.who[who].page.getByRole('listitem').filter({ hasText: askedFor });

  step('what exists and what does not are asked for in the same words, in Arabic', async () => {
    const { page } = desk.who.menon;
    await page.goto('/administration/emergency');
    for (const askedFor of [nowhere, desk.paper.reference]) {
      await page.getByLabel(ar('secretariat:breakGlass.askedFor')).fill(askedFor);
      await page.getByLabel(ar('secretariat:reason'), { exact: false }).fill(DANGER);
      await page.getByRole('button', { name: ar('secretariat:breakGlass.send'), exact: true }).click();
      await row('menon', askedFor).getByText(ar('secretariat:breakGlass.state.WAITING')).waitFor();
    }
    await desk.who.menon.look('ar-emergency-asked');
    expect(await desk.sees('menon')).toBe('NOT_FOUND');
  });

  step('the other administrator sees the reason and what was typed, not the title, and approves', async () => {
    const { page } = desk.who.dubois;
    await page.goto('/administration/emergency');
    await row('dubois', desk.paper.reference).getByText(DANGER).waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain(PAPER);
    await desk.who.dubois.look('en-emergency');
    for (const askedFor of [nowhere, desk.paper.reference]) {
      await row('dubois', askedFor)
        .getByRole('button', { name: en('secretariat:breakGlass.approve') })
        .click();
      await row('dubois', askedFor).getByText(en('secretariat:breakGlass.state.LIVE'), { exact: true }).waitFor();
    }
    const said = async (askedFor: string) => (await row('dubois', askedFor).innerText()).replace(askedFor, '').replace(/\d+/g, '0');
    expect(await said(nowhere)).toBe(await said(desk.paper.reference));
    expect(await page.getByRole('main').innerText()).not.toContain(PAPER);
  });

  step('who asked opens it, or is told that there is nothing', async () => {
    const { page } = desk.who.menon;
    await page.reload();
    await row('menon', nowhere).getByText(ar('errors:code.NOT_FOUND')).waitFor();
    await desk.who.menon.look('ar-emergency-live');
    await row('menon', desk.paper.reference).getByRole('link').click();
    await page.getByRole('region', { name: ar('documents:filesAndVersions') }).waitFor();
    await page.getByText('بموجب اطلاع طارئ محدد المدة').waitFor();
    await desk.who.menon.look('ar-document-emergency');
  });

  step('its custodian is told at once who, why and until when', async () => {
    await desk.told('arias', 'BREAK_GLASS_APPROVED');
    const { page } = desk.who.arias;
    await page.goto('/');
    const notice = page.getByRole('listitem').filter({ hasText: en('notifications:kind.BREAK_GLASS_APPROVED') });
    await notice.getByText(/Ravi Menon/).waitFor();
    await notice.getByText(new RegExp(DANGER)).waitFor();
    await desk.who.arias.look('en-home-emergency');
  });

  step('is ended before its time, and closed at once', async () => {
    expect(await desk.sees('menon')).toBe('READ');
    await row('dubois', desk.paper.reference)
      .getByRole('button', { name: en('secretariat:breakGlass.end') })
      .click();
    await row('dubois', desk.paper.reference).getByText(en('secretariat:breakGlass.state.ENDED'), { exact: true }).waitFor();
    expect(await desk.sees('menon')).toBe('NOT_FOUND');
  });

  step('leaves nothing to complain about in the logs and in the browsers, and stands in nobody’s way', () => {
    expect(desk.installation.complaints()).toEqual([]);
    expect(Object.entries(desk.who).flatMap(([name, { complaints }]) => complaints.map((text) => `${name}: ${text}`))).toEqual([]);
    expect(Object.values(desk.who).flatMap(({ barriers }) => barriers)).toEqual([]);
  });
});
