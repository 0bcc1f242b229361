import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Settings } from '#settings';
import { Database } from './database.js';
import { Ids } from './ids.js';
import { Reserve } from './reserve.js';
import { Turns } from './turns.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Settings],
      useFactory: (settings: Settings) => ({
        type: 'postgres' as const,
        url: settings.DATABASE_URL,
        poolSize: settings.DATABASE_POOL,
        autoLoadEntities: true,
        synchronize: false,
        migrationsRun: false,
        installExtensions: false,
        applicationName: 'plenary',
        // Our statements are short: compiling one, or planning it anew for each reader, costs more than running it does.
        // What writes reads what is committed, and says so here once.
        extra: {
          connectionTimeoutMillis: 10_000,
          options: '-c jit=off -c plan_cache_mode=force_generic_plan -c default_transaction_isolation=read\\ committed',
        },
      }),
    }),
  ],
  providers: [Database, Ids, Reserve, Turns],
  exports: [Database, Ids, Turns],
})
export class DatabaseModule {}
