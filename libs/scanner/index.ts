export { Scanner, ScannerAway, type Verdict } from './scanner.js';
export { ScannerModule } from './scanner.module.js';
