import { Field, ID, InputType } from '@nestjs/graphql';
import { Length, Matches } from 'class-validator';
import { IsId } from '#graphql';

@InputType({ description: 'A document, or a thread that has a distribution of its own.' })
export class ItemIdInput {
  @Field(() => ID)
  @IsId()
  itemId!: string;
}

@InputType()
export class QuarantineInput extends ItemIdInput {
  @Field({ description: 'Its custodians read it. At most 2,000 characters.' })
  @Length(1, 2000)
  @Matches(/\S/)
  reason!: string;
}

@InputType()
export class LiftHoldInput {
  @Field(() => ID)
  @IsId()
  postId!: string;
}

@InputType()
export class HoldPostInput extends LiftHoldInput {
  @Field({ description: 'Its writer reads it. At most 2,000 characters.' })
  @Length(1, 2000)
  @Matches(/\S/)
  reason!: string;
}
