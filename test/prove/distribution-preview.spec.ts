// The property of test/access/distribution-preview.spec.ts, in many worlds.
import './at-length.js';
import '../access/distribution-preview.spec.js';
