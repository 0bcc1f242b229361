import { Module } from '@nestjs/common';
import { SLICES } from '../slices.js';
import { WorldChecker } from './access-check/check-world.js';
import { DemoDiscussions } from './demo/demo-discussions.js';
import { DemoProcedures } from './demo/demo-procedures.js';
import { DemoFiles } from './demo/demo-files.js';
import { DemoSecretariat } from './demo/demo-secretariat.js';
import { DemoWorld } from './demo/demo-world.js';

/** The slices that commands use, without HTTP. */
@Module({
  imports: SLICES,
  providers: [DemoDiscussions, DemoFiles, DemoProcedures, DemoSecretariat, DemoWorld, WorldChecker],
})
export class CliModule {}
