// The property of test/access/explained.spec.ts, in many worlds.
import './at-length.js';
import '../access/explained.spec.js';
