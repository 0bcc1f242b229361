import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { invalid, type Problem } from '#errors';

const flatten = (errors: ValidationError[], path = ''): Problem[] =>
  errors.flatMap(({ property, constraints, children }) => [
    ...Object.keys(constraints ?? {}).map((rule) => ({ field: path + property, rule })),
    ...flatten(children ?? [], `${path}${property}.`),
  ]);

/** Checks every input against its class: unknown fields are refused, each problem is named with its rule. */
export const inputValidation = () =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) => invalid(flatten(errors)),
  });
