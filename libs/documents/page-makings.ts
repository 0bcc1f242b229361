import { Injectable } from '@nestjs/common';
import { Occasion } from '#jobs';

/** Where it is said what is to be done with files whose pages are made, or cannot be: each comes at least once, in the transaction that says so. */
@Injectable()
export class PageMakings extends Occasion {}
