import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Administrators } from './administrators.service.js';
import { IdentityResolver } from './identity.resolver.js';
import { Links } from './links.service.js';
import { Passwords } from './passwords.service.js';
import { People } from './people.service.js';
import { Person } from './person.entity.js';
import { Refusals } from './refusals.service.js';
import { Rights } from './rights.service.js';
import { Sessions } from './sessions.service.js';
import { PasswordStrategy, SignInGuard } from './sign-in.guard.js';
import { Standings } from './standing.service.js';
import { Throttle } from './throttle.service.js';
import { Viewers } from './viewers.service.js';

/** Who calls and what they may do is asked everywhere. */
@Global()
@Module({
  imports: [PassportModule, TypeOrmModule.forFeature([Person])],
  providers: [
    Administrators,
    IdentityResolver,
    Links,
    Passwords,
    PasswordStrategy,
    People,
    Refusals,
    Rights,
    Sessions,
    SignInGuard,
    Standings,
    Throttle,
    Viewers,
  ],
  exports: [Administrators, Passwords, People, Rights, Sessions, Standings],
})
export class IdentityModule {}
