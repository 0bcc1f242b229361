import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Audience, DistributionViews, Handling, TlpLabelEnum, holds } from '#access';
import { inLanguage, LocalText, toLocalTexts } from '#graphql';
import { type Actor, CurrentActor, Person } from '#identity';
import { DocumentCard } from './document-card.service.js';
import { DocumentContent, LanguageVersion } from './document-content.js';
import { LabelGate } from './label-gate.service.js';
import { languagesOf } from './languages-of.js';
import { VersionCards } from './version-cards.service.js';
import { Version } from './version.entity.js';

const dateOf = (at: string | null) => (at === null ? null : new Date(at));

@Resolver(() => DocumentContent)
export class ContentFields {
  constructor(
    private readonly card: DocumentCard,
    private readonly versionCards: VersionCards,
    private readonly distributions: DistributionViews,
    private readonly labelGate: LabelGate,
  ) {}

  @ResolveField(() => String, { nullable: true })
  summary(@Parent() { document }: DocumentContent, @Args('language') language: string) {
    return inLanguage(document.summaryTexts, language) || null;
  }

  @ResolveField(() => [LocalText])
  summaries(@Parent() { document }: DocumentContent) {
    return toLocalTexts(document.summaryTexts);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Null where attribution hides persons.' })
  author(@Parent() { item }: DocumentContent) {
    return this.card.person(item, item.authorId);
  }

  @ResolveField(() => Handling)
  handling(@Parent() { item }: DocumentContent) {
    return item.terms;
  }

  @ResolveField(() => TlpLabelEnum, {
    nullable: true,
    description: 'What the viewer has to read the meaning of, and say so, before they open a file of it; null where nothing is asked.',
  })
  labelToUnderstand(@CurrentActor() actor: Actor, @Parent() { item, document }: DocumentContent) {
    return this.labelGate.toUnderstand(actor, item, document);
  }

  @ResolveField(() => Date, { nullable: true })
  embargo(@Parent() { item }: DocumentContent) {
    return dateOf(item.terms.embargoAt);
  }

  @ResolveField(() => Date, { nullable: true })
  expiry(@Parent() { item }: DocumentContent) {
    return dateOf(item.terms.expiryAt);
  }

  @ResolveField(() => Date, {
    nullable: true,
    description: 'From then on the label is CLEAR and everybody may read it; null where recipients are withheld from this reader.',
  })
  derestriction(@Parent() { item: { terms, level } }: DocumentContent) {
    return terms.recipients === 'SHOWN' || holds(level, 'MANAGE') ? dateOf(terms.derestrictAt ?? null) : null;
  }

  @ResolveField(() => [Version], { description: 'The issued ones, newest first; prepared ones too for EDIT.' })
  versions(@Parent() { item }: DocumentContent) {
    return this.versionCards.of(item);
  }

  @ResolveField(() => [LanguageVersion], { description: 'The languages of its issued texts, the original first.' })
  async languages(@Parent() { item }: DocumentContent) {
    return languagesOf(await this.versionCards.of(item));
  }

  @ResolveField(() => [Audience], {
    nullable: true,
    description: 'By the names of audiences; null where recipients are withheld from this reader.',
  })
  releasedTo(@CurrentActor() actor: Actor, @Parent() { item }: DocumentContent) {
    return this.distributions.releasedTo(actor, item);
  }
}
