import { Plugin } from '@nestjs/apollo';
import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Database } from '#database';

/** Ends what an operation asked of the database, whatever came of it, and whether or not its caller is still there to be answered. */
@Plugin()
export class CloseUnitPlugin implements ApolloServerPlugin {
  constructor(private readonly database: Database) {}

  async requestDidStart(): Promise<GraphQLRequestListener<object>> {
    return { willSendResponse: async () => this.database.end() };
  }
}
