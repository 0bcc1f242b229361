// test/contract/no-trace.spec.ts with lists asked for as far in as one may ask.
import '../contract/no-trace.spec.js';
