import { ArgsType, Field, GraphQLISODateTime, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsDate, IsOptional } from 'class-validator';
import { IsIds, PageArgs } from '#graphql';

@ArgsType()
export class NoticesArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false })
  @IsBoolean()
  unreadOnly = false;
}

@InputType({ description: 'Some by their ids, or all.' })
export class MarkNoticesInput {
  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(500)
  @IsIds()
  ids?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  all?: boolean | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'With `all`: only those marked read at this moment, to take back one marking of all.',
  })
  @IsOptional()
  @IsDate()
  readAt?: Date | null;
}
