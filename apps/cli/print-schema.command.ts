import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { AppModule } from '../portal/app.module.js';

type Class = new (...args: never[]) => object;
const metadata = (of: object, key: string) => (Reflect.getMetadata(key, of) as unknown[] | undefined) ?? [];
const isClass = (value: unknown): value is Class => typeof value === 'function';

/** Every provider of a module and of those it imports; most are no resolvers, which does no harm. */
function providersOf(module: Class, seen = new Set<unknown>()): Class[] {
  if (seen.has(module)) return [];
  seen.add(module);
  const below = metadata(module, 'imports').filter(isClass).flatMap((one) => providersOf(one, seen)); // prettier-ignore
  return [...below, ...metadata(module, 'providers').filter(isClass)];
}

/** Prints the schema that the portal serves, without a database: schema/schema.graphql is this output, committed. */
export async function printPortalSchema(): Promise<void> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
  const schema = await app.get(GraphQLSchemaFactory).create(providersOf(AppModule));
  console.log(printSchema(lexicographicSortSchema(schema)));
  await app.close();
}
