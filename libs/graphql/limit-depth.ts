import {
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** How deep a query may nest: the client's deepest takes nine. */
export const DEEPEST = 14;

/** How many lists may stand within each other: each multiplies the rows, and so the time, by its length. The client's deepest takes as many. */
export const LISTS_WITHIN_LISTS = 3;

/** A validation rule: selections nest at most so deep, through fragments too, since each step may cost statements. */
export const limitDepth = (most: number) => limit(most, () => 1, `This query nests more than ${most} fields deep. Ask for less at once.`);

/** A validation rule: at most so many lists stand within each other, through fragments too. */
export const limitLists = (most: number) =>
  limit(most, (field) => (field && isList(field) ? 1 : 0), `This query nests more than ${most} lists in each other. Ask for less at once.`);

/** What a field adds to each path that leads through it; the field is undefined where the schema has none of that name. */
type Weight = (field: GraphQLField<unknown, unknown> | undefined) => number;

/** A list of values multiplies nothing: no more can be asked of them. */
export const isList = ({ type }: GraphQLField<unknown, unknown>) => isListType(getNullableType(type)) && !isLeafType(getNamedType(type));

const limit =
  (most: number, weight: Weight, refusal: string) =>
  (context: ValidationContext): ASTVisitor => {
    const paths = new Paths(context.getDocument(), context.getSchema(), weight);
    return {
      OperationDefinition(node) {
        const root = context.getSchema().getRootType(node.operation)?.name;
        if (paths.heaviest(node.selectionSet, root) > most) context.reportError(new GraphQLError(refusal, { nodes: node }));
      },
    };
  };

class Paths {
  private readonly fragments: Map<string, FragmentDefinitionNode>;
  /** Each fragment is measured once, however often it is spread: a few that spread each other twice would else take for ever. */
  private readonly known = new Map<string, number>();

  constructor(
    { definitions }: DocumentNode,
    private readonly schema: GraphQLSchema,
    private readonly weight: Weight,
  ) {
    const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  /** The weight of the heaviest path through fields of this type. */
  heaviest({ selections }: SelectionSetNode, type: string | undefined): number {
    const weights = selections.map((node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(node.name.value);
      if (node.kind === Kind.INLINE_FRAGMENT) return this.heaviest(node.selectionSet, node.typeCondition?.name.value ?? type);
      return this.ofField(node, type);
    });
    return Math.max(0, ...weights);
  }

  private ofField({ name, selectionSet }: FieldNode, type: string | undefined): number {
    const field = this.fieldOf(type, name.value);
    const own = this.weight(field);
    // Introspection is answered from the schema alone.
    if (name.value.startsWith('__') || !selectionSet) return own;
    return own + this.heaviest(selectionSet, field && getNamedType(field.type).name);
  }

  private ofFragment(name: string): number {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    this.known.set(name, 0); // one that spreads itself is refused by another rule: it must only not keep us here
    const fragment = this.fragments.get(name);
    const weight = fragment ? this.heaviest(fragment.selectionSet, fragment.typeCondition.name.value) : 0;
    this.known.set(name, weight);
    return weight;
  }

  private fieldOf(type: string | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
    const owner = type === undefined ? undefined : this.schema.getType(type);
    return isObjectType(owner) || isInterfaceType(owner) ? owner.getFields()[name] : undefined;
  }
}
