import { type Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { invalid } from '#errors';
import { isId } from './ids.js';

@ObjectType()
export class PageInfo {
  @Field()
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

@ObjectType({ description: 'Of a list that is read both ways.' })
export class TwoWayPageInfo extends PageInfo {
  @Field()
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;
}

/** The arguments of every list: keyset pages, forward, at most 100. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: 'How many, 1 to 100.' })
  @IsInt()
  @Min(1)
  @Max(100)
  first = 50;

  @Field(() => String, { nullable: true, description: 'The endCursor of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  after?: string | null;
}

/** The position of a row in a list ordered newest first. */
export interface Position {
  at: string;
  id: string;
}
export interface Page<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: PageInfo;
}

/** The cursor of a position. */
export const cursorOf = ({ at, id }: Position) => Buffer.from(`${at}|${id}`).toString('base64url');

/** A moment as PostgreSQL or JSON writes it. What merely looks like one would reach the database and fail there. */
const MOMENT = /^([1-9]\d{3}-\d\d-\d\d)[ T]([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?(Z|[+-](0\d|1[0-4])(:?[0-5]\d)?)$/;

function isMoment(text: string | undefined): text is string {
  const day = MOMENT.exec(text ?? '')?.[1];
  const parsed = new Date(`${day}T00:00:00Z`);
  return day !== undefined && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
}

/** Reads a cursor. Throws INVALID for what no page of ours gave out. */
export function positionOf(cursor: string | null | undefined, field = 'after'): Position | null {
  if (!cursor) return null;
  const [at, id, ...rest] = Buffer.from(cursor, 'base64url').toString('utf8').split('|');
  if (!isMoment(at) || !isId(id) || rest.length) throw invalid([{ field, rule: 'cursor' }]);
  return { at, id };
}

/** Makes a page of rows asked for with one more than `first`. */
export function pageOf<Row, Node>(rows: Row[], first: number, position: (row: Row) => Position, node: (row: Row) => Node): Page<Node> {
  const edges = rows.slice(0, first).map((row) => ({ cursor: cursorOf(position(row)), node: node(row) }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

/** A Relay connection type over a node type. It has no total: a count over what is hidden would leak, an exact one is expensive. */
export function Paginated<Node, Info extends PageInfo = PageInfo>(of: Type<Node>, name: string, info: Type<Info> = PageInfo as Type<Info>) {
  @ObjectType(`${name}Edge`)
  abstract class Edge {
    @Field()
    cursor!: string;

    @Field(() => of)
    node!: Node;
  }
  @ObjectType({ isAbstract: true })
  abstract class Connection {
    @Field(() => [Edge])
    edges!: { cursor: string; node: Node }[];

    @Field(() => info)
    pageInfo!: Info;
  }
  return Connection;
}
