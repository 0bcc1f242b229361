// test/contract/revocation.spec.ts, more often, and each way in the middle of a download.
import '../contract/revocation.spec.js';
