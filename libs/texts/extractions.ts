import { Injectable } from '@nestjs/common';
import { Occasion } from '#jobs';

/**
 * Where it is said what is to be done with files whose passages are there, or are others than before, or are gone: each file comes at least once, in the
 * transaction that keeps them, and again whenever they are made anew.
 */
@Injectable()
export class Extractions extends Occasion {}
