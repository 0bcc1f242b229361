import { Plugin } from '@nestjs/apollo';
import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Database } from '#database';

/** Ends the snapshot in which an operation read, whatever came of it. */
@Plugin()
export class CloseUnitPlugin implements ApolloServerPlugin {
  constructor(private readonly database: Database) {}

  async requestDidStart(): Promise<GraphQLRequestListener<object>> {
    return { willSendResponse: async () => this.database.close('ROLLBACK') };
  }
}
