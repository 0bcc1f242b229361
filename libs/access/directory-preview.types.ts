import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { Person } from '#identity';
import { Party } from '#parties';
import { LevelEnum, TlpLabelEnum } from './access.enums.js';
import type { Level } from './levels.js';
import { Through } from './reach.types.js';
import type { TlpLabel } from './terms.js';

@ObjectType({ description: 'How many papers. Exact up to 1,000.' })
export class PaperCount {
  @Field(() => Int)
  papers!: number;

  @Field({ description: 'Counting stopped there: it is at least so many.' })
  isMore!: boolean;
}

@ObjectType()
export class PapersThrough extends PaperCount {
  @Field(() => Through)
  through!: Through;

  @Field(() => LevelEnum)
  level!: Level;
}

@ObjectType()
export class PapersLabelled extends PaperCount {
  @Field(() => TlpLabelEnum)
  label!: TlpLabel;
}

@ObjectType({
  description: 'Papers in numbers, by path and by label: each once, under the path that gives most. Never titles, originators or dates.',
})
export class PaperChange extends PaperCount {
  @Field(() => [PapersThrough])
  paths!: PapersThrough[];

  @Field(() => [PapersLabelled])
  labels!: PapersLabelled[];
}

@ObjectType({ description: 'An audience that people enter or leave; of custody, whose heads they are.' })
export class AudienceMove {
  @Field(() => Through)
  through!: Through;

  @Field(() => [Person])
  persons!: Person[];
}

@ObjectType({
  description: 'What a change of the directory would do, not saved: it is made, looked at and undone, so it equals what saving then does.',
})
export class DirectoryPreview {
  @Field(() => GraphQLISODateTime, { description: 'When it takes effect: what is said is said of that moment.' })
  at!: Date;

  @Field({ description: 'It takes effect once it is approved; this is what it does then.' })
  onApproval!: boolean;

  @Field(() => Party, { nullable: true, description: 'Whose people all are concerned.' })
  party!: Party | null;

  @Field(() => [Person])
  persons!: Person[];

  @Field(() => [AudienceMove])
  entered!: AudienceMove[];

  @Field(() => [AudienceMove])
  left!: AudienceMove[];

  @Field(() => PaperChange, { description: 'What one of them at least would discover that they do not now.' })
  gained!: PaperChange;

  @Field(() => PaperChange)
  lost!: PaperChange;

  @Field(() => PaperChange, { description: 'What they know already and would have at a higher level.' })
  raised!: PaperChange;

  @Field(() => PaperChange)
  lowered!: PaperChange;
}
