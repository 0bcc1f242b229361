import {
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { isList } from './limit-depth.js';

/** What a query may cost: about the fields its answer can hold, and more for what takes statements of its own. The client's dearest takes half. */
export const DEAREST = 50_000;

/** Words and marks of a query, before it is even read: the client's longest has a tenth. Rules that compare every field with every other take time with its square. */
export const MOST_TOKENS = 5_000;

/** The longest page there is: what a variable asks for is not known yet. */
const LONGEST_PAGE = 100;
/** A list that takes no arguments, where nothing else is said with `lengthy`. */
const USUAL_LIST = 10;
/** A page, and whatever a query begins with, takes statements of its own however often it is asked for; other fields share theirs. */
const STATEMENTS = 1_000;

/** Marks a list that is longer than most: about how long it is. For Extensions() beside its resolver. */
export const lengthy = (length: number) => ({ length });

/** Marks a field that takes statements for each parent: so much that a list of parents may not ask for it. */
export const dear = (cost: number) => ({ cost });

/** A validation rule: the fields of a query, each as often as the lists around it are long, fragments as often as they are spread. */
export const limitCost =
  (most: number) =>
  (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(node) {
      const cost = costOfOperation(context.getDocument(), context.getSchema(), node);
      if (cost > most)
        context.reportError(new GraphQLError(`This query asks for more than ${most} things. Ask for less at once.`, { nodes: node }));
    },
  });

export function costOfOperation(
  document: DocumentNode,
  schema: GraphQLSchema,
  { operation, selectionSet }: OperationDefinitionNode,
): number {
  const root = schema.getRootType(operation)?.name;
  return new Costs(document, schema, root).of(selectionSet, root, USUAL_LIST);
}

class Costs {
  private readonly fragments: Map<string, FragmentDefinitionNode>;
  /** Each fragment is reckoned once for each length of page around it, however often it is spread. */
  private readonly known = new Map<string, number>();

  constructor(
    { definitions }: DocumentNode,
    private readonly schema: GraphQLSchema,
    private readonly root: string | undefined,
  ) {
    const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  /** Of fields of this type, the edges among which stand on a page of this length. */
  of({ selections }: SelectionSetNode, type: string | undefined, page: number): number {
    let cost = 0;
    for (const node of selections) {
      if (node.kind === Kind.FRAGMENT_SPREAD) cost += this.ofFragment(node.name.value, page);
      else if (node.kind === Kind.INLINE_FRAGMENT) cost += this.of(node.selectionSet, node.typeCondition?.name.value ?? type, page);
      else cost += this.ofField(node, type, page);
    }
    return cost;
  }

  private ofField(node: FieldNode, type: string | undefined, page: number): number {
    const field = this.fieldOf(type, node.name.value);
    const asked = field && pageOf(node, field);
    const own = type === this.root || asked !== undefined ? STATEMENTS : costOf(field);
    // Introspection is answered from the schema alone.
    if (!node.selectionSet || node.name.value.startsWith('__')) return own;
    const isEdges = type?.endsWith('Connection') && node.name.value === 'edges';
    const times = !field || !isList(field) ? 1 : isEdges ? page : (asked ?? lengthOf(field));
    return own + times * this.of(node.selectionSet, field && getNamedType(field.type).name, asked ?? USUAL_LIST);
  }

  private ofFragment(name: string, page: number): number {
    const key = `${name} ${page}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, 0); // one that spreads itself is refused by another rule: it must only not keep us here
    const fragment = this.fragments.get(name);
    const cost = fragment ? this.of(fragment.selectionSet, fragment.typeCondition.name.value, page) : 0;
    this.known.set(key, cost);
    return cost;
  }

  private fieldOf(type: string | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
    const owner = type === undefined ? undefined : this.schema.getType(type);
    return isObjectType(owner) || isInterfaceType(owner) ? owner.getFields()[name] : undefined;
  }
}

/** How many a field with pages is asked for; undefined for one without. */
function pageOf({ arguments: given = [] }: FieldNode, { args }: GraphQLField<unknown, unknown>): number | undefined {
  const paging = args.filter(({ name }) => name === 'first' || name === 'last');
  if (!paging.length) return undefined;
  const lengths = given.flatMap(({ name, value }) => {
    if (!paging.some((arg) => arg.name === name.value)) return [];
    return value.kind === Kind.INT ? Math.min(Number(value.value), LONGEST_PAGE) : LONGEST_PAGE;
  });
  return Math.max(...(lengths.length ? lengths : [Number(paging[0]!.defaultValue ?? LONGEST_PAGE / 2)]));
}

const lengthOf = ({ extensions }: GraphQLField<unknown, unknown>) =>
  typeof extensions.length === 'number' ? extensions.length : USUAL_LIST;
const costOf = (field: GraphQLField<unknown, unknown> | undefined) =>
  typeof field?.extensions.cost === 'number' ? field.extensions.cost : 1;
