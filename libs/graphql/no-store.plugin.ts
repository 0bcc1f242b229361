import { Plugin } from '@nestjs/apollo';
import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';

/** No browser and nothing on the way keeps an answer: it is somebody's, and may not be theirs a moment later. */
@Plugin()
export class NoStorePlugin implements ApolloServerPlugin {
  async requestDidStart(): Promise<GraphQLRequestListener<object>> {
    return { willSendResponse: async ({ response }) => void response.http.headers.set('cache-control', 'no-store') };
  }
}
