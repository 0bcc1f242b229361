import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Settings } from '#settings';
import { Database } from './database.js';

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
        applicationName: 'plenary',
        extra: { connectionTimeoutMillis: 10_000 },
      }),
    }),
  ],
  providers: [Database],
  exports: [Database],
})
export class DatabaseModule {}
