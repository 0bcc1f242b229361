import { cacheExchange, Client, fetchExchange } from 'urql';
import { spareSecondAsking } from './ahead';
import { keepFresh } from './fresh';

/** One client for a signed-in person; a new one after signing in or out, so that nothing of the former stays in memory. */
export function createClient(): Client {
  return new Client({
    url: '/graphql',
    exchanges: [spareSecondAsking, keepFresh, cacheExchange, fetchExchange],
    preferGetMethod: false,
    // What the cache shows at once is confirmed behind it: access may have ended meanwhile.
    requestPolicy: 'cache-and-network',
    fetchOptions: { credentials: 'same-origin', headers: { 'apollo-require-preflight': '1' } },
  });
}
