import { Args, Extensions, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#identity';
import {
  AsOfArgs,
  AttributionRuleEnum,
  Distribution,
  DistributionViews,
  Explanation,
  Explanations,
  LevelEnum,
  Onward,
  OnwardViews,
  Originator,
  TlpLabelEnum,
} from '#access';
import { dear, inLanguage, LocalText, plainFields, toLocalTexts } from '#graphql';
import { WorkingGroup } from '#groups';
import { CARD, CARD_AT_ONCE } from './card.js';
import { DocumentCard } from './document-card.service.js';
import { DocumentRights } from './document.access.js';
import { DocumentContent } from './document-content.js';
import { Document, DocumentAbilities } from './document.entity.js';

const titleIn = ({ titleTexts }: Document, { language }: { language: string }) => inLanguage(titleTexts, language);
const titlesOf = ({ titleTexts }: Document) => toLocalTexts(titleTexts);
plainFields('Document', { title: titleIn, titles: titlesOf, originator: ({ read }: Document) => read?.originator, ...CARD_AT_ONCE });

@Resolver(() => Document)
export class DocumentsFields {
  constructor(
    private readonly card: DocumentCard,
    private readonly rights: DocumentRights,
    private readonly distributions: DistributionViews,
    private readonly explanations: Explanations,
    private readonly onwardViews: OnwardViews,
  ) {}

  @ResolveField(() => String, { description: 'In this language, else in English, else in the first there is.' })
  title(@Parent() of: Document, @Args('language') language: string) {
    return titleIn(of, { language });
  }

  @ResolveField(() => [LocalText])
  titles(@Parent() of: Document) {
    return titlesOf(of);
  }

  @ResolveField(() => Date, {
    nullable: true,
    description: 'Date of issue, of the first issued version; to the day where attribution says so.',
  })
  issuedAt(@CurrentActor() actor: Actor, @Parent() document: Document) {
    return this.card.says(actor, document, CARD.issuedAt);
  }

  @ResolveField(() => Date, { nullable: true })
  withdrawnAt(@CurrentActor() actor: Actor, @Parent() document: Document) {
    return this.card.says(actor, document, CARD.withdrawnAt);
  }

  @ResolveField(() => Originator, { nullable: true, description: 'Null where attribution hides it.' })
  originator(@CurrentActor() actor: Actor, @Parent() document: Document) {
    return this.card.originator(actor, document);
  }

  @ResolveField(() => String, { description: 'PARTY or OFFICE; WITHHELD where attribution hides the capacity.' })
  writtenAs(@CurrentActor() actor: Actor, @Parent() document: Document) {
    return this.card.says(actor, document, CARD.writtenAs);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Under which it was known before it came to this portal: A/C.1/79/L.15. Null where attribution hides the originator, whom it would name.',
  })
  originalSymbol(@CurrentActor() actor: Actor, @Parent() document: Document) {
    return this.card.says(actor, document, CARD.originalSymbol);
  }

  @ResolveField(() => TlpLabelEnum)
  tlp(@CurrentActor() actor: Actor, @Parent() document: Document) {
    return this.card.says(actor, document, CARD.tlp);
  }

  @ResolveField(() => AttributionRuleEnum)
  attribution(@CurrentActor() actor: Actor, @Parent() document: Document) {
    return this.card.says(actor, document, CARD.attribution);
  }

  @ResolveField(() => LevelEnum)
  viewerLevel(@CurrentActor() actor: Actor, @Parent() document: Document) {
    return this.card.says(actor, document, CARD.viewerLevel);
  }

  @ResolveField(() => DocumentAbilities)
  viewerMay(@CurrentActor() actor: Actor, @Parent() document: Document) {
    return this.rights.abilities(actor, document);
  }

  @ResolveField(() => [WorkingGroup], { description: 'Where it is filed: of the groups that the viewer may see.' })
  groups(@CurrentActor() actor: Actor, @Parent() document: Document) {
    return this.card.groups(actor, document);
  }

  @ResolveField(() => DocumentContent, { nullable: true, description: 'FORBIDDEN (needed: READ) below READ.' })
  content(@CurrentActor() actor: Actor, @Parent() document: Document) {
    return this.card.content(actor, document);
  }

  @Extensions(dear(500))
  @ResolveField(() => Distribution, {
    nullable: true,
    description: 'Who sees it and how it may be handled. FORBIDDEN (needed: MANAGE) below MANAGE.',
  })
  distribution(@CurrentActor() actor: Actor, @Parent() { id }: Document, @Args() { at }: AsOfArgs) {
    return this.distributions.of(actor, id, at);
  }

  @Extensions(dear(500))
  @ResolveField(() => Onward, { nullable: true, description: 'Passing on by recipients. FORBIDDEN (needed: READ) below READ.' })
  onward(@CurrentActor() actor: Actor, @Parent() { id }: Document) {
    return this.onwardViews.of(actor, id);
  }

  @ResolveField(() => Explanation, { description: 'Why the viewer sees it.' })
  explanation(@CurrentActor() actor: Actor, @Parent() { id }: Document) {
    return this.explanations.forOneself(actor, id);
  }
}
