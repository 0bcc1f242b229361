import { Field, ID, InputType } from '@nestjs/graphql';
import { IsDate, IsOptional } from 'class-validator';
import { IsId } from '#graphql';

@InputType()
export class AskAcknowledgementInput {
  @Field(() => ID)
  @IsId()
  documentId!: string;

  @Field(() => ID, { description: 'The party or, for an office, the group in whose name; it must give MANAGE by itself.' })
  @IsId()
  capacity!: string;

  @Field(() => ID, { nullable: true, description: 'An issued version; left out: the newest, whichever that is.' })
  @IsOptional()
  @IsId()
  versionId?: string | null;

  @Field(() => Date, { nullable: true, description: 'By when: a time to come, not after its expiry.' })
  @IsOptional()
  @IsDate()
  due?: Date | null;
}

@InputType()
export class EndAcknowledgementInput {
  @Field(() => ID)
  @IsId()
  documentId!: string;
}

@InputType()
export class AcknowledgeInput {
  @Field(() => ID)
  @IsId()
  documentId!: string;

  @Field(() => ID, { description: 'The version that is asked about. CONFLICT (OTHER_VERSION) where that is another by now.' })
  @IsId()
  versionId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The party or, for an office, the group in whose name; it must give READ by itself. Left out by who holds none that does.',
  })
  @IsOptional()
  @IsId()
  capacity?: string | null;
}
