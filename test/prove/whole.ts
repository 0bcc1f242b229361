// Imported before a test of `npm test` that is to be tried in all its combinations here.
process.env.PROVE_WHOLE = '1';
