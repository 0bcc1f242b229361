/** PROVE_WORLDS asks for so many worlds, others each time; test/prove/at-length.ts does, where nobody says how many. */
const many = Number(process.env.PROVE_WORLDS ?? 0);

/** How many worlds a property is tried in, and which: a few that are always the same where nobody asks for more. */
export function runs(few: number): { seed: number; numRuns: number; endOnFailure: true } {
  const seed = many ? Date.now() % 2 ** 31 : 20_261_126;
  if (many) console.log(`${many} worlds, seed ${seed}`);
  return { seed, numRuns: many || few, endOnFailure: true };
}

/** Milliseconds for it. */
export const patience = many ? 7_200_000 : 240_000;
