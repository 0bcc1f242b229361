import { expect } from '@jest/globals';
import { said } from './browser.js';
import { OUTSIDE, type Outsider, type Sharing, TITLE } from './sharing.js';
import type { Journey } from './steps.js';
import { operations } from './asked-for.js';
import { addresses, DRAFTS, inventedNames, lists, probes, whole } from './traces.js';

async function listsOf(sharing: Sharing, name: Outsider): Promise<[string, string][]> {
  const asked = Object.entries(lists(sharing.groupId, TITLE));
  return Promise.all(
    asked.map(
      async ([list, [query, variables]]) =>
        [`${name}: ${list}`, await whole(await sharing.who[name].gql(query, variables))] as [string, string],
    ),
  );
}

/** What those outside are answered before there is a paper. */
export function outsidersBefore(sharing: Sharing, { step }: Journey): Map<string, string> {
  const before = new Map<string, string>();
  step('begins with lists that know nothing of it', async () => {
    for (const name of OUTSIDE) for (const [list, answer] of await listsOf(sharing, name)) before.set(list, answer);
    expect(before.size).toBe(OUTSIDE.length * 20);
  });
  return before;
}

/** Nobody outside finds a trace, whatever they ask and wherever they look. */
export function outsidersAfter(sharing: Sharing, { step, stepForEach }: Journey, before: Map<string, string>): void {
  step('is asked for by every operation that the schema has for it', () => {
    const { told, listing } = operations();
    expect(Object.keys(probes(sharing.names, sharing.groupId)).sort()).toEqual(told.sort());
    expect([...new Set(Object.keys(lists(sharing.groupId, TITLE)).map((name) => name.split(',')[0]))].sort()).toEqual(listing.sort());
  });

  stepForEach(OUTSIDE, 'leaves no trace for %s, whatever they ask', async (name) => {
    const invented = inventedNames(sharing.names);
    const asInvented = probes(invented, sharing.groupId);
    const differing: string[] = [];
    for (const [operation, [query, variables]] of Object.entries(probes(sharing.names, sharing.groupId))) {
      const [real, imagined] = [await sharing.who[name].gql(query, variables), await sharing.who[name].gql(...asInvented[operation]!)];
      if ((await whole(real)) !== (await whole(imagined))) differing.push(`${operation}: ${await real.text()} / ${await imagined.text()}`);
      // A question that is refused for its form would prove nothing.
      expect([operation, real.status()]).toEqual([operation, 200]);
    }
    const imagined = addresses(sharing.who[name], invented);
    for (const [address, ask] of Object.entries(addresses(sharing.who[name], sharing.names))) {
      const [real, other] = [await whole(await ask()), await whole(await imagined[address]!())];
      if (real !== other) differing.push(`${address}: ${real} / ${other}`);
      expect([address, JSON.parse(real).status]).toEqual([address, address.endsWith('upload') && name === 'visitor' ? 401 : 404]);
    }
    for (const [list, answer] of await listsOf(sharing, name)) if (answer !== before.get(list)) differing.push(`${list}: ${answer}`);
    expect(differing).toEqual([]);
    if (name !== 'visitor')
      for (const draft of (await sharing.who[name].data(DRAFTS)).drafts) expect(draft).toEqual({ thread: null, document: null });
  });

  stepForEach(OUTSIDE, 'is nowhere in the pages of %s', async (name) => {
    const { page } = sharing.who[name];
    const addressed = [`/documents/${sharing.names.documentId}`, `/open?reference=${encodeURIComponent(sharing.names.reference)}`];
    for (const address of addressed) {
      await page.goto(address, { waitUntil: 'networkidle' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(await said(page, 'shell:notFound.title'));
      expect(await page.content()).not.toContain(TITLE);
    }
    await page.goto('/documents');
    await page.getByRole('link', { name: /Working methods of the group|Méthodes de travail du groupe/ }).waitFor();
    expect(await page.content()).not.toMatch(new RegExp(`${TITLE}|${sharing.names.reference}`));
    if (name === 'visitor') return;
    await page.goto('/', { waitUntil: 'networkidle' });
    await page.getByRole('region', { name: await said(page, 'notifications:title') }).waitFor();
    expect(await page.content()).not.toMatch(new RegExp(`${TITLE}|${sharing.names.reference}`));
  });
}
