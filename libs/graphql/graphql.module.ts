import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { NoSchemaIntrospectionCustomRule } from 'graphql';
import { Settings } from '#settings';
import { CloseUnitPlugin } from './close-unit.plugin.js';
import { formatError } from './errors.js';
import { DEAREST, limitCost, MOST_TOKENS } from './limit-cost.js';
import { DEEPEST, limitDepth, limitLists, LISTS_WITHIN_LISTS } from './limit-depth.js';
import { NoStorePlugin } from './no-store.plugin.js';
import { resolvePlainly } from './plain-fields.js';
import { TransactionInterceptor } from './transaction.interceptor.js';

@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [Settings],
      useFactory: ({ NODE_ENV }: Settings) => ({
        autoSchemaFile: true,
        sortSchema: true,
        playground: false,
        csrfPrevention: true,
        includeStacktraceInErrorResponses: false,
        introspection: NODE_ENV !== 'production',
        validationRules: [
          limitDepth(DEEPEST),
          limitLists(LISTS_WITHIN_LISTS),
          limitCost(DEAREST),
          ...(NODE_ENV === 'production' ? [NoSchemaIntrospectionCustomRule] : []),
        ],
        parseOptions: { maxTokens: MOST_TOKENS },
        formatError,
        transformSchema: resolvePlainly,
        // Nothing here is for shared caches; looking at each field for hints of it costs as much as resolving it.
        plugins: [ApolloServerPluginCacheControlDisabled()],
        context: (request: unknown, reply: unknown) => ({ request, reply }),
      }),
    }),
  ],
  providers: [CloseUnitPlugin, NoStorePlugin, { provide: APP_INTERCEPTOR, useClass: TransactionInterceptor }],
})
export class PortalGraphqlModule {}
