import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { Archive, importsOf } from './importing.js';
import { openSeries, portal } from './modifying.js';

/** Of the test that runs. */
export let archive: Archive;
/** Signed in: Ada, the only administrator. */
export let admin: string;
export const { importing, problemsOf } = importsOf(() => portal);

/** Gives a file of tests a portal with a group's series and an administrator, and each of its tests an empty archive. */
export function openArchives(): void {
  beforeAll(async () => {
    await openSeries();
    admin = await portal.as(await portal.officer('Ada'));
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    archive = await Archive.make();
  });
  afterEach(() => archive.remove());
}
