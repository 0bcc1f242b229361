import { applyDecorators } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsOptional, IsString, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';

/** The six official languages, in which the portal's own words and all names of parties are. */
export const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;
export type LocalTexts = Record<string, string>;

@ObjectType({ description: 'A text in one language.' })
export class LocalText {
  @Field({ description: 'ISO 639 code: en, fr, ar …' })
  language!: string;

  @Field()
  text!: string;
}

@InputType()
export class LocalTextInput {
  @Field({ description: 'ISO 639 code: en, fr, ar …' })
  @Matches(/^[a-z]{2,3}$/)
  language!: string;

  @Field()
  @IsString()
  @MinLength(1)
  @MaxLength(20_000)
  text!: string;
}

/** A text in some languages, each once; with ArrayMinSize where there must be one. */
export const LocalTextsField = (options: { nullable?: boolean } = {}) =>
  applyDecorators(
    Field(() => [LocalTextInput], options),
    ArrayMaxSize(20),
    ArrayUnique(({ language }: LocalTextInput) => language),
    ValidateNested({ each: true }),
    Type(() => LocalTextInput),
    ...(options.nullable ? [IsOptional()] : []),
  );

export const toLocalTexts = (texts: LocalTexts): LocalText[] => Object.entries(texts).map(([language, text]) => ({ language, text }));
export const fromLocalTexts = (texts: LocalTextInput[]): LocalTexts =>
  Object.fromEntries(texts.map(({ language, text }) => [language, plainText(text)]));

/** Marks that turn the direction of what follows, and controls but for the line's end and the tab: a text can hide another order in them. */
const TURNING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;
/** A text as it is kept: in any script, its own direction found by its letters, and never able to turn what stands beside it. */
export const plainText = (typed: string) => typed.normalize('NFC').replace(TURNING, '').trim();
/** The text in the reader's language, else English, else the first there is. */
export const inLanguage = (texts: LocalTexts, language: string): string => texts[language] ?? texts.en ?? Object.values(texts)[0] ?? '';
