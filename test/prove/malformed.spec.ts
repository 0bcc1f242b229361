// test/contract/malformed.spec.ts, each of both with all.
import '../contract/malformed.spec.js';
