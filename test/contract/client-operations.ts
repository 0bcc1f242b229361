import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, print, visit } from 'graphql';

const SOURCES = join(import.meta.dirname, '../../apps/web/src');
const documents = () =>
  readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .flatMap((name) => parse(readFileSync(join(SOURCES, name), 'utf8')).definitions);

/** The queries that the client sends, by name, each with the fragments it needs. */
export function clientQueries(): Record<string, string> {
  const all = documents();
  const fragments = new Map(all.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]));
  const queries = all.filter(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION && node.operation === 'query',
  );
  return Object.fromEntries(queries.map((query) => [query.name!.value, [query, ...fragmentsOf(query, fragments)].map(print).join('\n')]));
}

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
