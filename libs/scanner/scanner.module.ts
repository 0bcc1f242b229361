import { Global, Module } from '@nestjs/common';
import { Settings } from '#settings';
import { ClamdScanner } from './clamd-scanner.js';
import { NoScanner } from './no-scanner.js';
import { Scanner } from './scanner.js';

const scannerFor = ({ SCANNER, CLAMD_ADDRESS }: Settings): Scanner =>
  SCANNER === 'clamd' ? new ClamdScanner(CLAMD_ADDRESS) : new NoScanner();

@Global()
@Module({ providers: [{ provide: Scanner, inject: [Settings], useFactory: scannerFor }], exports: [Scanner] })
export class ScannerModule {}
