import { registerEnumType } from '@nestjs/graphql';

/** A GraphQL enum whose values are plain strings, as PostgreSQL and the data files hold them. */
export function enumOf<T extends string>(name: string, description: string, values: readonly T[]): { readonly [K in T]: K } {
  const made = Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };
  registerEnumType(made, { name, description });
  return made;
}
