import {
  getNamedType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Call } from './asking.js';
import { Harvest } from './harvest.js';

/** What of a query does not change with what it is asked about. */
interface Known {
  places: string[];
  variables: Map<string, GraphQLInputType>;
}

/** Which parts of the schema were put to use: fields that answered with something, arguments and fields of inputs that were given something. */
export class Coverage {
  private readonly reached = new Set<string>();
  private readonly queries = new Map<string, Known>();
  questions = 0;

  constructor(private readonly schema: GraphQLSchema) {}

  add({ query, variables }: Call, answer: string): void {
    this.questions += 1;
    const { places, variables: types } = this.known(query);
    for (const place of places) this.reached.add(place);
    for (const [name, value] of Object.entries(variables)) this.addInput(types.get(name)!, value);
    const operation = query.startsWith('mutation') ? 'Mutation' : 'Query';
    const { data } = JSON.parse(answer) as { data: unknown };
    new Harvest(new Set()).read(data, (type, field) => void this.reached.add(`${type}.${field}`), operation);
  }

  /** Of what somebody can ask for, be answered or give. */
  get all(): { fields: string[]; inputs: string[] } {
    const types = Object.values(this.schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
    const objects = types.filter(isObjectType);
    const fields = objects.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
    const inputs = types.filter(isInputObjectType).flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
    const args = objects.flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => field.args.map(({ name }) => `${type.name}.${field.name}(${name})`)),
    );
    return { fields, inputs: [...inputs, ...args] };
  }

  without(places: string[]): string[] {
    return places.filter((place) => !this.reached.has(place));
  }

  private addInput(type: GraphQLInputType, value: unknown): void {
    if (Array.isArray(value)) value.forEach((each) => this.addInput(type, each));
    const named = getNamedType(type);
    if (!isInputObjectType(named) || !value || typeof value !== 'object' || Array.isArray(value)) return;
    for (const [name, inner] of Object.entries(value)) {
      const field = named.getFields()[name];
      if (!field || inner === undefined) continue;
      this.reached.add(`${named.name}.${name}`);
      this.addInput(field.type, inner);
    }
  }

  private known(query: string): Known {
    if (!this.queries.has(query)) this.queries.set(query, this.look(query));
    return this.queries.get(query)!;
  }

  private look(query: string): Known {
    const info = new TypeInfo(this.schema);
    const known: Known = { places: [], variables: new Map() };
    const visitor = visitWithTypeInfo(info, {
      VariableDefinition: ({ variable }) => void known.variables.set(variable.name.value, info.getInputType()!),
      Argument: ({ name }) => void known.places.push(`${info.getParentType()!.name}.${info.getFieldDef()!.name}(${name.value})`),
    });
    visit(parse(query), visitor);
    return known;
  }
}
