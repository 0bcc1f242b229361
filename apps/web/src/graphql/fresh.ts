import {
  getOperationName,
  makeOperation,
  type Client,
  type CombinedError,
  type Exchange,
  type Operation,
  type OperationResult,
} from 'urql';
import { filter, map, pipe } from 'wonka';
import { problemOf } from './problems';

/** In so many milliseconds an open page learns that what it shows is not its reader's any more; what was confirmed longer ago is not shown again. */
const every = 30_000;
/** Whether access has ended, a failure does not say: what is shown stays until somebody answers. */
const unsaid = ['OFFLINE', 'UNAVAILABLE', 'TOO_MANY', 'INTERNAL'];
/** A session that ends is met at the next thing one does, so that what is being typed is not taken away. */
const unasked = ['Viewer'];

/** The questions of the pages that stand, and when each was last answered. */
class Standing {
  private readonly open = new Map<number, Operation>();
  private readonly confirmed = new Map<number, number>();
  private readonly asking = new Set<number>();

  constructor(private readonly client: Client) {}

  /** Takes note of a question, and keeps it from an answer that was not confirmed lately. */
  note(operation: Operation): Operation {
    if (operation.kind === 'teardown') this.open.delete(operation.key);
    if (operation.kind !== 'query' || operation.context.requestPolicy === 'network-only') return operation;
    this.open.set(operation.key, operation);
    const isRecent = Date.now() - (this.confirmed.get(operation.key) ?? 0) < every;
    return isRecent ? operation : afresh(operation);
  }

  /** Whether an answer is to be shown. */
  takes({ operation: { kind, key }, error }: OperationResult): boolean {
    if (kind !== 'query') return true;
    const wasAskedAgain = this.asking.delete(key);
    if (wasAskedAgain && saysNothing(error)) return false;
    if (error) this.confirmed.delete(key);
    else this.confirmed.set(key, Date.now());
    return true;
  }

  askAgain(): void {
    if (document.visibilityState !== 'visible') return;
    for (const [key, operation] of this.open) {
      if (unasked.includes(getOperationName(operation.query) ?? '')) continue;
      this.asking.add(key);
      this.client.reexecuteOperation(afresh(operation));
    }
  }
}

const afresh = (operation: Operation) => makeOperation(operation.kind, operation, { ...operation.context, requestPolicy: 'network-only' });
const saysNothing = (error: CombinedError | undefined) => error !== undefined && unsaid.includes(problemOf(error).code);

/** Content leaves an open page soon after access to it has ended: what stands is asked for again now and then, and when somebody comes back to it. */
export const keepFresh: Exchange = ({ client, forward }) => {
  const standing = new Standing(client);
  const ask = () => standing.askAgain();
  setInterval(ask, every);
  document.addEventListener('visibilitychange', ask);
  window.addEventListener('focus', ask);
  return (operations) =>
    pipe(
      operations,
      map((operation) => standing.note(operation)),
      forward,
      filter((result) => standing.takes(result)),
    );
};

/** A page that the browser kept whole, and shows again on the way back, is made anew: its reader may be another by now. */
export function makeKeptPagesAnew(): void {
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
}
