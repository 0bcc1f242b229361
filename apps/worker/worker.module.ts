import { Module } from '@nestjs/common';
import { SLICES } from '../slices.js';
import { Housekeeping } from './housekeeping.service.js';

/** The same slices as the portal's, without HTTP. */
@Module({
  imports: SLICES,
  providers: [Housekeeping],
})
export class WorkerModule {}
