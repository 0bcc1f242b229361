import { requestScope } from './unit-of-work.js';

/** Asks after so many turns of the event loop without a statement: whoever got the last answer has asked for what follows from it by then. */
export function whenIdle(ask: () => void, turns: number, left = turns): void {
  const tail = requestScope.getStore()?.unit?.tail;
  const again = () => {
    const isIdle = requestScope.getStore()?.unit?.tail === tail;
    if (isIdle && left === 1) ask();
    else whenIdle(ask, turns, isIdle ? left - 1 : turns);
  };
  void Promise.resolve(tail).then(() => setImmediate(again));
}
