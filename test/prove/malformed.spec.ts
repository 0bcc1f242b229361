// test/contract/malformed.spec.ts, each of both with all.
import './whole.js';
import '../contract/malformed.spec.js';
