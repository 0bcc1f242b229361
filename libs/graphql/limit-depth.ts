import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';

/** A validation rule: selections nest at most so deep, since each step may cost statements. */
export const limitDepth =
  (most: number) =>
  (context: ValidationContext): ASTVisitor => {
    let depth = 0;
    return {
      Field: {
        enter(node) {
          depth += 1;
          const isIntrospection = node.name.value.startsWith('__');
          if (depth > most && !isIntrospection)
            context.reportError(new GraphQLError(`This query nests more than ${most} fields deep.`, { nodes: node }));
        },
        leave() {
          depth -= 1;
        },
      },
      Document: { leave: () => void (depth = 0) },
    };
  };
