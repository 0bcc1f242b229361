import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, print, visit } from 'graphql';

const SOURCES = join(import.meta.dirname, '../../apps/web/src');
const documents = () =>
  readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .flatMap((name) => parse(readFileSync(join(SOURCES, name), 'utf8')).definitions);

/** Everything that the client sends, by name, each with the fragments it needs. */
export function clientOperations(...types: string[]): Record<string, string> {
  const all = documents();
  const fragments = new Map(all.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]));
  const operations = all.filter((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION);
  const asked = operations.filter(({ operation }) => types.includes(operation));
  return Object.fromEntries(asked.map((node) => [node.name!.value, [node, ...fragmentsOf(node, fragments)].map(print).join('\n')]));
}

/** The queries that the client sends. */
export const clientQueries = () => clientOperations('query');

function fragmentsOf(query: OperationDefinitionNode, fragments: Map<string, FragmentDefinitionNode>): Set<FragmentDefinitionNode> {
  const found = new Set<FragmentDefinitionNode>();
  const look = (node: OperationDefinitionNode | FragmentDefinitionNode) =>
    visit(node, {
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (!fragment) throw new Error(`The client has no fragment ${name.value}.`);
        if (found.has(fragment)) return;
        found.add(fragment);
        look(fragment);
      },
    });
  look(query);
  return found;
}
