// The property of test/access/directory-preview.spec.ts, in many worlds.
import './at-length.js';
import '../access/directory-preview.spec.js';
