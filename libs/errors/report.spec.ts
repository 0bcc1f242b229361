import { afterEach, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { notFound, report, toAnswer } from './index.js';

const SECRET = 'what somebody typed';
const refused = (code: string) =>
  new QueryFailedError('select $1::uuid', [SECRET], Object.assign(new Error(`invalid input syntax for type uuid: "${SECRET}"`), { code }));
const log = new Logger('Test');
const warn = jest.spyOn(log, 'warn').mockImplementation(() => undefined);
const error = jest.spyOn(log, 'error').mockImplementation(() => undefined);
afterEach(() => void jest.clearAllMocks());

it.each(['22P02', '22007', '22008', '22021', '22P05'])(
  'a value that PostgreSQL refuses (%s) is INVALID, and seen by us without it',
  (code) => {
    report(log, refused(code), 'fileDocument');
    expect(warn.mock.calls).toEqual([[`fileDocument: PostgreSQL refused it with ${code}.`]]);
    expect(error).not.toHaveBeenCalled();
    expect(toAnswer(refused(code))).toMatchObject({ code: 'INVALID', details: {} });
    expect(JSON.stringify(toAnswer(refused(code)))).not.toContain(SECRET);
  },
);

it.each(['40001', '40P01'])('work that PostgreSQL gave up for another (%s) is CONFLICT, and seen by us', (code) => {
  report(log, refused(code), 'release');
  expect(warn).toHaveBeenCalledTimes(1);
  expect(toAnswer(refused(code)).code).toBe('CONFLICT');
});

it('what nobody foresaw is INTERNAL, and written whole with its operation', () => {
  report(log, new Error('the disk is full'), 'POST /uploads');
  expect(error.mock.calls[0]?.[0]).toMatch(/^POST \/uploads: Error: the disk is full\n +at /);
  expect(toAnswer(new Error('the disk is full')).message).not.toContain('disk');
});

it('what the rules say is nothing to write down', () => {
  report(log, notFound(), 'document');
  expect([warn, error].flatMap((spy) => spy.mock.calls)).toEqual([]);
});

it('a code that is only named like a property of every object is no SQL state', () => {
  expect(toAnswer(Object.assign(new Error(), { code: 'constructor' })).code).toBe('INTERNAL');
});
