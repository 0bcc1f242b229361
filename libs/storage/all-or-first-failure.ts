/** Waits for all, though one fails: `stop` keeps the others from beginning anything new, and none of them outlives the answer. */
export async function allOrFirstFailure(work: Promise<void>[], stop: () => unknown): Promise<void> {
  for (const each of work) each.catch(stop);
  const failed = (await Promise.allSettled(work)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
