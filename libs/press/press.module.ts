import { Global, Module } from '@nestjs/common';
import { PressLeader } from './press-leader.service.js';
import { Press } from './press.service.js';

@Global()
@Module({ providers: [PressLeader, Press], exports: [Press] })
export class PressModule {}
