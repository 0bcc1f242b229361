import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { RecordSeal } from './record-seal.service.js';

@ObjectType({ description: 'With which the portal signs the records of delegations (Ed25519).' })
export class RecordKey {
  @Field({ description: 'PEM.' })
  publicKey!: string;

  @Field({ description: 'SHA-256 of the key (SubjectPublicKeyInfo, DER), as the command that verifies a record says it.' })
  fingerprint!: string;
}

@Resolver(() => RecordKey)
export class RecordKeyResolver {
  constructor(private readonly seal: RecordSeal) {}

  @Query(() => RecordKey)
  recordKey(): RecordKey {
    return this.seal;
  }
}
