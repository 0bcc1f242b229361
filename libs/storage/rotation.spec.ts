import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Settings } from '#settings';
import { FILLED, fillKeys, newMaster, TestStorage } from '../../test/support/storage.js';
import { MasterKeyWrong, Rotation } from './index.js';
import { MasterKeys } from './master-keys.js';

const MANY = 950;
const OLD = newMaster();
const NEW = newMaster();
let before: TestStorage;
let key: string;
beforeAll(async () => {
  before = await TestStorage.open({ STORAGE_MASTER_KEY: OLD });
  key = await before.put(Buffer.from('written before'));
});
beforeEach(async () => {
  await fillKeys((sql, params) => before.database.query(sql, params), before.app.get(Settings), MANY);
});
afterAll(() => before.stop());

const during = () => before.again({ STORAGE_MASTER_KEY: NEW, STORAGE_PREVIOUS_MASTER_KEY: OLD });
const masters = async () =>
  (await before.database.query<{ master: string }>('select distinct master from file_key')).map(({ master }) => master);

it('a new master key takes over while files are written and read, and the one before is needed no longer', async () => {
  const both = await during();
  expect((await both.get(key)).toString()).toBe('written before');
  const meanwhile = await both.put(Buffer.from('written meanwhile'));
  const told: number[] = [];
  expect(await both.app.get(Rotation).run((left) => told.push(left))).toEqual([]);
  expect([told[0], told.length]).toEqual([MANY + 1, 5]);
  await both.close();
  const after = await before.again({ STORAGE_MASTER_KEY: NEW });
  expect((await after.get(key)).toString()).toBe('written before');
  expect((await after.get(meanwhile)).toString()).toBe('written meanwhile');
  expect(await masters()).toEqual([after.app.get(MasterKeys).current]);
  await after.close();
  await expect(before.get(key)).rejects.toThrow(MasterKeyWrong);
});

it('a rotation that broke off goes on where it was, and what it had done stays readable by both', async () => {
  const both = await during();
  const broken = both.app.get(Rotation).run((left) => {
    if (left < MANY - 300) throw new Error('killed');
  });
  await expect(broken).rejects.toThrow('killed');
  expect(await masters()).toHaveLength(2);
  const told: number[] = [];
  await both.app.get(Rotation).run((left) => told.push(left));
  expect(told[0]).toBeLessThan(MANY - 300);
  expect(await masters()).toEqual([both.app.get(MasterKeys).current]);
  await both.close();
});

it('two rotations at once share the work, and every key opens after', async () => {
  const [one, other] = await Promise.all([during(), during()]);
  const failed = await Promise.all([one, other].map((each) => each.app.get(Rotation).run(() => undefined)));
  expect(failed).toEqual([[], []]);
  const { current } = one.app.get(MasterKeys);
  const rows = await one.database.query<{ key: string; wrapped: Buffer; master: string }>(
    "select * from file_key where key like 'object%'",
  );
  expect(rows.filter((row) => row.master !== current)).toEqual([]);
  for (const row of rows) expect(one.app.get(MasterKeys).unwrap(row, row.key)).toEqual(FILLED);
  for (const each of [one, other]) await each.close();
});

it('a rotation without the master key before changes nothing, and says which setting is missing', async () => {
  const alone = await before.again({ STORAGE_MASTER_KEY: newMaster() });
  const found = await masters();
  await expect(alone.app.get(Rotation).run(() => undefined)).rejects.toThrow('STORAGE_PREVIOUS_MASTER_KEY');
  expect(await masters()).toEqual(found);
  await alone.close();
});

it('a key that does not open is told and left, and the others are wrapped anew', async () => {
  await before.database.query(
    `update file_key set wrapped = set_byte(wrapped, 20, get_byte(wrapped, 20) # 1) where key = 'object000000000005'`,
  );
  const both = await during();
  expect(await both.app.get(Rotation).run(() => undefined)).toEqual(['object000000000005']);
  const old = before.app.get(MasterKeys).current;
  expect(await before.database.query('select key from file_key where master = $1', [old])).toEqual([{ key: 'object000000000005' }]);
  await both.close();
});
