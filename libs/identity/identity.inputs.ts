import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsEmail, IsIn, IsOptional, IsString, IsTimeZone, Length, Matches, MaxLength } from 'class-validator';
import { IsId, LANGUAGES, PageArgs } from '#graphql';

/** NIST SP 800-63B: length is what counts; the upper bound keeps hashing cheap. */
const IsPassword = () => Length(12, 256);

@InputType()
export class SignInInput {
  @Field()
  @IsString()
  @MaxLength(254)
  email!: string;

  @Field()
  @IsString()
  @MaxLength(256)
  password!: string;
}

@InputType()
export class EndSessionInput {
  @Field(() => ID)
  @Matches(/^[0-9a-f]{64}$/)
  id!: string;
}

@InputType()
export class RedeemLinkInput {
  @Field()
  @IsString()
  @MaxLength(100)
  token!: string;

  @Field({ description: 'At least 12 characters.' })
  @IsPassword()
  password!: string;
}

@InputType()
export class ChangePasswordInput {
  @Field()
  @IsString()
  @MaxLength(256)
  current!: string;

  @Field({ description: 'At least 12 characters.' })
  @IsPassword()
  password!: string;
}

@InputType()
export class UpdateProfileInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsTimeZone()
  timeZone?: string | null;
}

@InputType()
export class InviteInput {
  @Field()
  @Length(1, 200)
  @Matches(/\S/)
  name!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(1, 100)
  honorific?: string | null;

  @Field()
  @IsEmail()
  @MaxLength(254)
  email!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: string | null;
}

@InputType()
export class PersonIdInput {
  @Field(() => ID)
  @IsId()
  personId!: string;
}

@ArgsType()
export class PersonsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Part of a name or an e-mail address.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  text?: string | null;
}
