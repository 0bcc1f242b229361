import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** How deep a query may nest: the client's deepest takes nine. */
export const DEEPEST = 14;

/** A validation rule: selections nest at most so deep, through fragments too, since each step may cost statements. */
export const limitDepth =
  (most: number) =>
  (context: ValidationContext): ASTVisitor => {
    const depths = new Depths(context.getDocument());
    return {
      OperationDefinition(node) {
        if (depths.of(node.selectionSet) <= most) return;
        context.reportError(new GraphQLError(`This query nests more than ${most} fields deep.`, { nodes: node }));
      },
    };
  };

class Depths {
  private readonly fragments: Map<string, FragmentDefinitionNode>;
  /** Each fragment is measured once, however often it is spread: a few that spread each other twice would else take for ever. */
  private readonly known = new Map<string, number>();

  constructor({ definitions }: DocumentNode) {
    const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  of({ selections }: SelectionSetNode): number {
    const depths = selections.map((node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(node.name.value);
      if (node.kind === Kind.INLINE_FRAGMENT) return this.of(node.selectionSet);
      // Introspection is answered from the schema alone.
      return node.name.value.startsWith('__') || !node.selectionSet ? 1 : 1 + this.of(node.selectionSet);
    });
    return Math.max(0, ...depths);
  }

  private ofFragment(name: string): number {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    this.known.set(name, 0); // one that spreads itself is refused by another rule: it must only not keep us here
    const fragment = this.fragments.get(name);
    const depth = fragment ? this.of(fragment.selectionSet) : 0;
    this.known.set(name, depth);
    return depth;
  }
}
