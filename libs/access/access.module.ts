import { Module } from '@nestjs/common';
import { Access } from './access.service.js';
import { Audiences } from './audiences.service.js';
import { DistributionStore } from './distribution.store.js';
import { FactsOfAccess } from './facts.service.js';
import { Standings } from './standing.service.js';

const PROVIDERS = [Access, Audiences, DistributionStore, FactsOfAccess, Standings];

@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class AccessModule {}
