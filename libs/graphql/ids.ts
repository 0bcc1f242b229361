import { applyDecorators, Injectable, type PipeTransform } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsUUID } from 'class-validator';
import { notFound } from '#errors';

const FORM = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const isId = (text: unknown): text is string => typeof text === 'string' && FORM.test(text);
/** Nothing has it: what is not there is asked about as what is. */
export const NO_ID = '00000000-0000-0000-0000-000000000000';
const lower = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : value);

/** An id asked for in a query: what cannot be one names nothing, and is answered like it. */
@Injectable()
export class IdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    const id = lower(value);
    if (!isId(id)) throw notFound();
    return id;
  }
}

/** An id in an input: of the same form. */
export const IsId = () =>
  applyDecorators(
    Transform(({ value }) => (Array.isArray(value) ? value.map(lower) : lower(value))),
    IsUUID('loose'),
  );
export const IsIds = () =>
  applyDecorators(
    Transform(({ value }) => (Array.isArray(value) ? value.map(lower) : lower(value))),
    IsUUID('loose', { each: true }),
  );
