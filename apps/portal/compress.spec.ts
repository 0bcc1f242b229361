import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { startPortal, type TestPortal } from '../../test/support/portal.js';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

/** What comes over the line, before anything unpacks it. */
const asked = (query: string, encoding: string) =>
  new Promise<{ encoding?: string; vary?: string; bytes: number }>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'apollo-require-preflight': '1', 'accept-encoding': encoding };
    const sent = request(`${portal.url}/graphql`, { method: 'POST', headers }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => (bytes += part.length));
      answer.on('end', () => resolve({ encoding: answer.headers['content-encoding'], vary: answer.headers.vary, bytes }));
    });
    sent.on('error', reject).end(JSON.stringify({ query }));
  });

const LONG = '{ parties { id code name(language: "ar") } }';

it('a long answer comes compressed to whoever can read that, and as it is to others', async () => {
  const [packed, plain] = [await asked(LONG, 'gzip, br'), await asked(LONG, 'identity')];
  expect(packed).toMatchObject({ encoding: 'br', vary: expect.stringContaining('accept-encoding') });
  expect(plain).toMatchObject({ encoding: undefined, vary: expect.stringContaining('accept-encoding') });
  expect(packed.bytes).toBeLessThan(plain.bytes / 2);
});

it('a short answer comes as it is', async () => {
  expect(await asked('{ viewer { active } }', 'br')).toMatchObject({ encoding: undefined });
});
