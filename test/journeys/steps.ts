import { it } from '@jest/globals';

export type Journey = ReturnType<typeof journey>;

/** Milliseconds for one step, on a machine that does much else. */
const PATIENCE = 90_000;

/** The steps of one journey, each on what the ones before left: after one that failed the rest say so at once. */
export function journey(onFailure: () => Promise<void>) {
  let failed = '';
  const walk = async (name: string, work: () => Promise<void> | void) => {
    if (failed) throw new Error(`Not tried: the journey ended at "${failed}".`);
    try {
      await work();
    } catch (error) {
      failed = name;
      await onFailure();
      throw error;
    }
  };
  const step = (name: string, work: () => Promise<void> | void) => it(name, () => walk(name, work), PATIENCE);
  const stepForEach = <Name extends string>(names: readonly Name[], text: string, work: (name: Name) => Promise<void>) => {
    for (const name of names) step(text.replace('%s', name), () => work(name));
  };
  return { step, stepForEach };
}
