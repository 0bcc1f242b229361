import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';

/**
 * A few connections for whoever holds one already and needs a second for a moment. From one pool for both, as many requests as it has connections
 * could each hold their first and wait for another's second. Who waits here holds none of these; who has one waits for nobody else's.
 */
@Injectable()
export class Reserve implements OnModuleInit, OnModuleDestroy {
  readonly source: DataSource;

  constructor(main: DataSource) {
    this.source = new DataSource({ ...main.options, poolSize: 2 } as DataSource['options']);
  }

  async onModuleInit(): Promise<void> {
    await this.source.initialize();
  }

  async onModuleDestroy(): Promise<void> {
    await this.source.destroy();
  }
}
