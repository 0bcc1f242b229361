import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsDate,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { HandlingInput, TLP_LABELS, type TlpLabel, TlpLabelEnum } from '#access';
import { IsId, type LocalTextInput, LocalTextsField, PageArgs } from '#graphql';
import { Conversion, DocumentKind } from './document.entity.js';
import { ModifiesInput } from './modification.inputs.js';

const TagsField = () =>
  applyDecorators(
    Field(() => [String], { nullable: true }),
    IsOptional(),
    ArrayMaxSize(20),
    IsString({ each: true }),
    MinLength(1, { each: true }),
    MaxLength(60, { each: true }),
  );

const ConversionField = () =>
  applyDecorators(
    Field(() => Conversion, { nullable: true, description: 'CONVERTED where it is never said.' }),
    IsOptional(),
    IsIn(Object.values(Conversion)),
  );

@ArgsType()
export class DocumentsArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Only what the viewer is custodian of.' })
  @IsBoolean()
  mine = false;
}

@InputType()
export class FileDocumentInput {
  @Field(() => ID, { description: 'The party or, for an office, the group in whose name; its originator for good.' })
  @IsId()
  capacity!: string;

  @Field(() => DocumentKind)
  @IsIn(Object.values(DocumentKind))
  kind!: DocumentKind;

  @LocalTextsField()
  @ArrayMinSize(1)
  titles!: LocalTextInput[];

  @LocalTextsField({ nullable: true })
  summaries?: LocalTextInput[] | null;

  @TagsField()
  tags?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'A group in whose library to file it at once.' })
  @IsOptional()
  @IsId()
  groupId?: string | null;

  @Field(() => HandlingInput)
  @ValidateNested()
  @Type(() => HandlingInput)
  handling!: HandlingInput;

  @ConversionField()
  conversion?: Conversion | null;

  @Field(() => ModifiesInput, {
    nullable: true,
    description: 'The paper of which it is a revision, an addendum, a corrigendum or a reissue.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ModifiesInput)
  modifies?: ModifiesInput | null;
}

@InputType({ description: 'What is left out stays as it is. Summaries and tags need EDIT; title, kind and conversion need MANAGE.' })
export class ReviseDocumentInput {
  @Field(() => ID)
  @IsId()
  documentId!: string;

  @Field(() => DocumentKind, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(DocumentKind))
  kind?: DocumentKind | null;

  @LocalTextsField({ nullable: true })
  @ArrayMinSize(1)
  titles?: LocalTextInput[] | null;

  @LocalTextsField({ nullable: true })
  summaries?: LocalTextInput[] | null;

  @TagsField()
  tags?: string[] | null;

  @ConversionField()
  conversion?: Conversion | null;
}

@InputType()
export class DocumentIdInput {
  @Field(() => ID)
  @IsId()
  documentId!: string;
}

@InputType()
export class UnderstandLabelInput extends DocumentIdInput {
  @Field(() => TlpLabelEnum, { description: 'Whose meaning was read. CONFLICT (LABEL_CHANGED) where the document has another by now.' })
  @IsIn(TLP_LABELS)
  tlp!: TlpLabel;
}

@InputType()
export class FileInGroupInput extends DocumentIdInput {
  @Field(() => ID)
  @IsId()
  groupId!: string;
}

@InputType()
export class AssignNumberInput extends FileInGroupInput {}

@InputType()
export class WithdrawInput extends DocumentIdInput {
  @Field({ description: 'Kept with it.' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(2000)
  reason!: string;
}

@InputType()
export class InspectAccessInput {
  @Field({ description: 'Its id, alone or in an address, its reference or its symbol.' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(500)
  item!: string;

  @Field(() => ID)
  @IsId()
  personId!: string;

  @Field(() => Date, { nullable: true, description: 'A past time; now where left out.' })
  @IsOptional()
  @IsDate()
  at?: Date | null;
}
