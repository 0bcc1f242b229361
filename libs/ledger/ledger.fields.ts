import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { People, Person } from '#identity';
import { Parties, Party } from '#parties';
import { LedgerLine, LedgerReading } from './ledger.entity.js';

@Resolver(() => LedgerLine)
export class LedgerLineFields {
  constructor(
    private readonly people: People,
    private readonly parties: Parties,
  ) {}

  @ResolveField(() => Person)
  person(@Parent() { personId }: LedgerLine) {
    return this.people.load(personId);
  }

  @ResolveField(() => Party, { nullable: true, description: 'Through which they read it; null where through none.' })
  party(@Parent() { partyId }: LedgerLine) {
    return partyId ? this.parties.load(partyId) : null;
  }
}

@Resolver(() => LedgerReading)
export class LedgerReadingFields {
  constructor(private readonly parties: Parties) {}

  @ResolveField(() => Party, { nullable: true, description: 'In whose name it was acknowledged, where that is a party.' })
  acknowledgedFor(@Parent() { acknowledgedPartyId }: LedgerReading) {
    return acknowledgedPartyId ? this.parties.load(acknowledgedPartyId) : null;
  }
}
