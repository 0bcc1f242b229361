import { expect } from '@jest/globals';
import { PHONE, Visitor } from './browser.js';
import { type Sharing, TITLE_AR } from './sharing.js';
import type { Journey } from './steps.js';

export function inArabicOnAPhone(sharing: Sharing, { step }: Journey): void {
  step('is read in Arabic on a phone, from right to left', async () => {
    sharing.who.haddad = await Visitor.arrive(sharing.browser, sharing.installation.url, PHONE, 'ar');
    const { page } = sharing.who.haddad;
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'تسجيل الدخول', exact: true }).waitFor();
    await sharing.who.haddad.look('ar-sign-in');
    await sharing.who.haddad.signInByForm('haddad', 'ar');
    await page.getByRole('link', { name: TITLE_AR }).waitFor();
    expect(await page.evaluate('[document.documentElement.dir, document.documentElement.lang]')).toEqual(['rtl', 'ar']);
    await sharing.who.haddad.look('ar-home');
    await page.goto(`/documents/${sharing.names.documentId}`);
    await page.getByRole('heading', { level: 1, name: TITLE_AR }).waitFor();
    const symbol = page.getByRole('main').getByText(sharing.names.reference).first();
    expect(await symbol.evaluate((element: any) => element.ownerDocument.defaultView.getComputedStyle(element).direction)).toBe('ltr');
    await page.getByText(sharing.given.name).waitFor();
    await sharing.who.haddad.look('ar-document');
  });

  step('is shared in Arabic on a phone in two steps', async () => {
    const { page } = sharing.who.haddad;
    const { documents } = await sharing.who.haddad.data('{ documents(mine: true) { edges { node { id } } } }');
    await page.goto(`/documents/${documents.edges[0].node.id}/release`);
    await page.getByLabel('إضافة متلقين').waitFor();
    await sharing.who.haddad.look('ar-share');
  });
}

export function otherScreens(sharing: Sharing, { step }: Journey): void {
  step('refuses a paper that somebody may only know of, and says what they have and need', async () => {
    const { page } = sharing.who.arias;
    await page.goto('/documents');
    await page.getByRole('link', { name: 'Sharing training curricula between national schools' }).click();
    await page.getByRole('heading', { name: 'You may know of this paper, but not read it' }).waitFor();
    await page.getByText('to open the text and its versions').waitFor();
    await sharing.who.arias.look('en-refusal');
  });

  step('can be signed in to by everybody', async () => {
    const { page } = sharing.who.visitor;
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    await sharing.who.visitor.look('en-sign-in');
    const dubois = (sharing.who.dubois = await (await sharing.arrive()).signInAs('dubois'));
    await dubois.page.goto('/administration');
    await dubois.page.getByRole('link', { name: /Arias/ }).click();
    await dubois.page.getByRole('region', { name: 'Duties' }).waitFor();
    await dubois.look('en-administration');
  });
}
