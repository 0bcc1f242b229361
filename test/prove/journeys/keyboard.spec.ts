// test/journeys/keyboard.spec.ts, each page in both languages.
import '../../journeys/keyboard.spec.js';
