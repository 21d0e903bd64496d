import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, isUnionType, type GraphQLField, type GraphQLInputType, type GraphQLSchema } from 'graphql';

/** Values by the name of the argument or input field; `Mutation.field.name` or `InputType.name` is more exact than `name`. */
export type Samples = Readonly<Record<string, unknown>>;

export interface SampleCall {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whether any argument is an id of something that belongs to somebody. */
  readonly hasId: boolean;
}

const SCALARS: Readonly<Record<string, unknown>> = {
  Boolean: true,
  Cents: '100',
  DateTime: '2026-06-01T10:00:00Z',
  Float: 10,
  Int: 1,
  LocalDate: '2026-06-01',
  LocalTime: '10:00',
  Minutes: '60',
  String: 'text',
  YearMonth: '2026-05',
};

/**
 * One call of every query and mutation of the schema, its required values filled in: ids from the samples, everything
 * else any value of its type. Throws for an id that the samples do not know, so that a new handler cannot go unlisted.
 */
export function sampleCalls(schema: GraphQLSchema, samples: Samples): SampleCall[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([kind, type]) => Object.values(type?.getFields() ?? {}).map((field) => sampleCall(kind, field, samples)));
}

function sampleCall(kind: string, field: GraphQLField<unknown, unknown>, samples: Samples): SampleCall {
  const found = { ids: 0 };
  const wanted = field.args.filter((argument) => isNonNullType(argument.type) || `${field.name}.${argument.name}` in samples);
  const variables = Object.fromEntries(wanted.map((argument) => [argument.name, valueOf(argument.type, field.name, argument.name, samples, found)]));
  const head = wanted.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const values = wanted.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const query = `${kind} Sample${head && `(${head})`} { ${field.name}${values && `(${values})`} ${selectionOf(field)} }`;
  return { name: `${kind} ${field.name}`, query, variables, hasId: found.ids > 0 };
}

function selectionOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (isUnionType(type)) return '{ __typename ... on Refusal { code message } }';
  const fields = 'getFields' in type ? type.getFields() : null;
  if (fields === null) return '';
  return 'edges' in fields ? '{ edges { node { __typename } } }' : '{ __typename }';
}

/** A value of an input type, ids from the samples. */
export function valueOf(type: GraphQLInputType, owner: string, name: string, samples: Samples, found: { ids: number }): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, owner, name, samples, found);
  const exact = samples[`${owner}.${name}`];
  if (isListType(type)) return Array.isArray(exact) ? exact : [valueOf(type.ofType, owner, name, samples, found)];
  if (exact !== undefined) {
    if (type.toString() === 'ID') found.ids++;
    return exact;
  }
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => (isNonNullType(field.type) && field.defaultValue === undefined) || `${type.name}.${field.name}` in samples);
    return Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type, type.name, field.name, samples, found)]));
  }
  if (type.name === 'ID') {
    if (!(name in samples)) throw new Error(`Say in the samples what id ${owner}.${name} is`);
    found.ids++;
    return samples[name];
  }
  if (name === 'idempotencyKey') return samples['idempotencyKey'] ?? 'access-table';
  return name in samples ? samples[name] : SCALARS[type.name];
}
