/** Whether a test is what `npm run prove` runs of it: the whole, of which `npm test` takes a part that is always the same. */
export const isWhole = process.env.PROVE_WHOLE === '1';
