import { expect } from '@jest/globals';
import type { Sharing } from './sharing.js';
import type { Journey } from './steps.js';

/** What handling does not allow is said in the form, with what would be possible instead; nothing of it is saved. */
export function refusals(sharing: Sharing, { step }: Journey): void {
  step('says before anything is saved why a label does not allow an audience', async () => {
    const { page } = sharing.who.arias;
    await sharing.pick('Add audiences', 'WG.1', /^Participants of/);
    await page.getByLabel('Label', { exact: true }).selectOption('RED');
    const then = page.getByRole('region', { name: 'If you release now' });
    await then.getByText('The label does not allow these audiences.').waitFor();
    await then.getByRole('alert').getByText('Participants of WG.1').waitFor();
    const save = page.getByRole('button', { name: /^(Release to|Save)/ });
    expect(await save.getAttribute('aria-disabled')).toBe('true');
    await then
      .getByRole('radio', { name: /^Name them instead: \d+ persons$/ })
      .nth(1)
      .waitFor();
    await sharing.who.arias.look('en-release-refused');
    await then.getByRole('button', { name: 'Keep TLP:AMBER' }).click();
    await then.getByText('The label does not allow these audiences.').waitFor({ state: 'detached' });
  });

  step('offers what would be possible instead, and shows what that comes to', async () => {
    const { page } = sharing.who.arias;
    const then = page.getByRole('region', { name: 'If you release now' });
    await page.getByLabel('Label', { exact: true }).selectOption('AMBER_STRICT');
    await then.getByRole('radio', { name: /^Name them instead: \d+ delegations$/ }).waitFor();
    await then.getByRole('button', { name: 'Apply and preview' }).click();
    await then.getByText('The label does not allow these audiences.').waitFor({ state: 'detached' });
    await then
      .getByRole('region', { name: /delegations added/ })
      .getByText('Ghana', { exact: true })
      .first()
      .waitFor();
    await sharing.who.arias.look('en-release-instead');
    await page.reload();
    await sharing.pick('Add audiences', 'WG.1', /^Participants of/);
  });
}
