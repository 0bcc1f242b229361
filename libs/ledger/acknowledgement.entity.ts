import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Document } from '#documents';
import { Paginated } from '#graphql';

@ObjectType({ description: 'Custodians ask the readers of a document to acknowledge a version of it.' })
export class AcknowledgementAsking {
  @Field(() => ID)
  id!: string;

  documentId!: string;

  @Field(() => ID)
  versionId!: string;

  @Field(() => Int)
  versionNumber!: number;

  @Field({ description: 'Whether it is the newest version that is asked about, whichever that is.' })
  isNewest!: boolean;

  @Field(() => Date, { nullable: true, description: 'By when.' })
  due!: Date | null;

  @Field(() => Date, { description: 'To the day where attribution says so.' })
  askedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the viewer acknowledged this version.' })
  acknowledgedAt!: Date | null;

  @Field({ description: 'Whether the viewer is asked, and has not acknowledged it yet. Custodians are not asked.' })
  viewerMayAcknowledge!: boolean;

  /** What it is about, where it stands in a list. */
  document?: Document;
}

@ObjectType()
export class AcknowledgementAskingConnection extends Paginated(AcknowledgementAsking, 'AcknowledgementAsking') {}
