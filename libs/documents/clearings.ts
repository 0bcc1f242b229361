import { Injectable } from '@nestjs/common';
import { Occasion } from '#jobs';

/**
 * Where it is said what is to be done with files that others may have from now on: scanned and clean, or let go unscanned as it is set. Each file comes
 * at least once, after it is filed, in the transaction that clears it: work is asked for by a job. A file may be taken back later, when something is
 * found in it after all, so whatever is made of it is held to `isOpenTo` as the file is.
 */
@Injectable()
export class Clearings extends Occasion {}
