import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { AppModule } from '../portal/app.module.js';

/** Prints the schema that the portal serves: schema/schema.graphql is this output, committed. */
export async function printPortalSchema(): Promise<void> {
  const app = await NestFactory.create(AppModule, new FastifyAdapter(), { logger: ['error'] });
  await app.init();
  console.log(printSchema(lexicographicSortSchema(app.get(GraphQLSchemaHost).schema)));
  await app.close();
}
