import { Args, Extensions, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Document } from '#documents';
import { dear, PageArgs } from '#graphql';
import { type Actor, CurrentActor, CurrentPerson, type SignedIn } from '#identity';
import { AcknowledgementAsking, AcknowledgementAskingConnection } from './acknowledgement.entity.js';
import * as inputs from './acknowledgements.inputs.js';
import { Acknowledgements } from './acknowledgements.service.js';
import { AskingsReader } from './askings.reader.js';
import { Copies } from './copies.service.js';
import { Copy, Ledger, LedgerConnection } from './ledger.entity.js';
import { LedgerArgs, TraceCopyInput } from './ledger.inputs.js';
import { LedgerReader } from './ledger.reader.js';

@Resolver()
export class LedgerResolver {
  constructor(
    private readonly service: Acknowledgements,
    private readonly askings: AskingsReader,
    private readonly copies: Copies,
  ) {}

  @Query(() => AcknowledgementAskingConnection, { description: 'What the viewer is asked to acknowledge and has not yet, newest first.' })
  acknowledgementsToGive(@CurrentPerson() actor: SignedIn, @Args() args: PageArgs) {
    return this.askings.waiting(actor, args);
  }

  @Mutation(() => Document, {
    description: 'Asks its readers to acknowledge a version, in place of what was asked before. By a custodian.',
  })
  askAcknowledgement(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.AskAcknowledgementInput) {
    return this.service.ask(actor, input);
  }

  @Mutation(() => Document, { description: 'Asks no more; what was acknowledged stays. By a custodian.' })
  endAcknowledgement(@CurrentPerson() actor: SignedIn, @Args('input') { documentId }: inputs.EndAcknowledgementInput) {
    return this.service.end(actor, documentId);
  }

  @Mutation(() => Document, { description: 'Acknowledges the version that is asked about, once.' })
  acknowledge(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.AcknowledgeInput) {
    return this.service.acknowledge(actor, input);
  }

  @Mutation(() => Copy, {
    description: 'Whose copy it is, by the number on it: for custodians of its document, and for auditors. It is recorded.',
  })
  traceCopy(@CurrentPerson() actor: SignedIn, @Args('input') { number }: TraceCopyInput) {
    return this.copies.trace(actor, number);
  }
}

@Resolver(() => Document)
export class DocumentLedgerFields {
  constructor(
    private readonly reader: LedgerReader,
    private readonly askings: AskingsReader,
  ) {}

  @Extensions(dear(500))
  @ResolveField(() => Ledger, { nullable: true, description: 'For its custodians: FORBIDDEN (needed: CUSTODY) to everybody else.' })
  ledger(@CurrentActor() actor: Actor, @Parent() document: Document) {
    return this.reader.of(actor, document);
  }

  @ResolveField(() => AcknowledgementAsking, { nullable: true, description: 'What its readers are asked to acknowledge; null below READ.' })
  acknowledgementAsked(@CurrentActor() actor: Actor, @Parent() document: Document) {
    return this.askings.of(actor, document);
  }
}

@Resolver(() => Ledger)
export class LedgerFields {
  constructor(private readonly reader: LedgerReader) {}

  @ResolveField(() => LedgerConnection, { description: 'By delegation, and by name within it.' })
  lines(@Parent() ledger: Ledger, @Args() args: LedgerArgs) {
    return this.reader.lines(ledger, args);
  }
}

@Resolver(() => AcknowledgementAsking)
export class AcknowledgementAskingFields {
  constructor(private readonly askings: AskingsReader) {}

  @ResolveField(() => Document)
  document(@CurrentActor() actor: Actor, @Parent() asking: AcknowledgementAsking) {
    return this.askings.document(actor, asking);
  }
}
