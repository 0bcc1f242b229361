import { expect } from '@jest/globals';
import { type Sharing, SUMMARY } from './sharing.js';
import type { Journey } from './steps.js';
import { inventedNames, probes, whole } from './traces.js';

export function endings(sharing: Sharing, { step }: Journey): void {
  step('is withdrawn, and its readers are left with the card', async () => {
    const { page } = sharing.who.arias;
    await page.goto(`/documents/${sharing.names.documentId}`);
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Withdraw' }).click();
    await page.getByLabel('Reason').fill('A corrected paper follows.');
    await page.getByRole('button', { name: 'Withdraw the paper' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('A corrected paper follows.').waitFor();
    for (const name of ['dahl', 'brathwaite'] as const) {
      const reader = sharing.who[name];
      await reader.page.goto(`/documents/${sharing.names.documentId}`);
      await reader.page.getByRole('heading', { name: 'You may know of this paper, but not read it' }).waitFor();
      await reader.page.getByText('The paper was withdrawn.').waitFor();
      expect(await reader.page.content()).not.toContain(SUMMARY);
      expect((await reader.context.request.get(`/files/${sharing.names.fileId}`)).status()).toBe(403);
    }
    await sharing.who.dahl.look('en-withdrawn');
    const trace = await sharing.who.pierre.gql(...probes(sharing.names, sharing.groupId).document!);
    expect(await whole(trace)).toBe(
      await whole(await sharing.who.pierre.gql(...probes(inventedNames(sharing.names), sharing.groupId).document!)),
    );
  });

  step('ends every session of a person at once', async () => {
    const second = await (await sharing.arrive()).signInAs('dahl');
    const { page } = sharing.who.dahl;
    await page.goto('/profile');
    await page.getByText('This one').waitFor();
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.getByRole('link', { name: 'Sign in' }).first().waitFor();
    for (const each of [sharing.who.dahl, second]) expect((await each.data('{ viewer { active } }')).viewer).toBeNull();
    expect((await sharing.who.dahl.context.request.get(`/files/${sharing.names.fileId}`)).status()).toBe(404);
  });
}
