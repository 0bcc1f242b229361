import { Field, ObjectType } from '@nestjs/graphql';
import { enumOf } from '#graphql';

const STATES = ['WAITING', 'CLEAN', 'INFECTED', 'TOO_LARGE', 'NOT_SCANNED'] as const;
export type ScanState = (typeof STATES)[number];
export const ScanState = enumOf(
  'ScanState',
  'WAITING: not looked at yet. TOO_LARGE: beyond what the scanner looks at. NOT_SCANNED: nothing looks for malware here, or did not when it came.',
  STATES,
);

@ObjectType({ description: 'What the portal knows of malware in a file.' })
export class Scan {
  @Field(() => ScanState)
  state!: ScanState;

  @Field(() => String, { nullable: true, description: 'What was found, in the scanner’s words: for who uploaded it, and for EDIT.' })
  found!: string | null;

  @Field({ description: 'Whether it is kept from everybody but who uploaded it; what is INFECTED is kept from them too.' })
  isHeld!: boolean;
}

interface Scanned {
  scanState: ScanState;
  scanFound?: string | null;
  /** Null while others than who uploaded it may not have it. */
  clearedAt: Date | null;
  uploadedBy: string;
}

/** Whether scanning lets somebody have the bytes. Asked wherever bytes, or what is made of them, are handed out; the rights are asked before. */
export const isOpenTo = (personId: string | null, { scanState, clearedAt, uploadedBy }: Scanned): boolean =>
  clearedAt !== null || (scanState !== 'INFECTED' && personId === uploadedBy);

/** What is told of it; what was found, to those alone who may know. */
export const scanOf = ({ scanState, scanFound, clearedAt }: Omit<Scanned, 'uploadedBy'>, mayKnow: boolean): Scan => ({
  state: scanState,
  found: mayKnow ? (scanFound ?? null) : null,
  isHeld: clearedAt === null,
});
