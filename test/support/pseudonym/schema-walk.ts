import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { valueOf, type Samples } from '../access-table/sample-call.js';

/** Objects below the answer of a query. */
const DEEPEST = 4;

/** What the service allows, counted in braces. */
const MOST_NESTING = 10;

/** Rows of a list, of a list in it, and of one in that: few enough that all their values are not too costly. */
const ROWS = [20, 8, 4] as const;

type Field = GraphQLField<unknown, unknown>;

interface Step {
  readonly field: Field;
  /** The member of a union in which the field stands. */
  readonly on?: string | undefined;
}

/** One place of the schema with all its plain values, reached by a way from the root. */
export interface WalkCall {
  readonly name: string;
  /** The root field alone, `query referral`. */
  readonly root: string;
  readonly leaves: readonly string[];
  readonly kind: 'query' | 'mutation';
  /** The part of a document that asks for it by this alias, without some of the plain values: those that the caller may not read. */
  part(alias: string, without: ReadonlySet<string>): { readonly heads: readonly string[]; readonly body: string; readonly variables: Readonly<Record<string, unknown>> };
}

interface Document {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** By which name a document answers the place that it asks for at this position. */
export const aliasAt = (position: number): string => `p${position}`;

/** One document that asks for several places of the schema. */
export function documentOf(places: readonly { readonly call: WalkCall; readonly without: ReadonlySet<string> }[]): Document {
  const parts = places.map(({ call, without }, at) => call.part(aliasAt(at), without));
  const heads = parts.flatMap((part) => part.heads);
  return {
    query: `${places[0]!.call.kind} Walk${heads.length > 0 ? `(${heads.join(', ')})` : ''} { ${parts.map(({ body }) => body).join(' ')} }`,
    variables: Object.fromEntries(parts.flatMap(({ variables }) => Object.entries(variables))),
  };
}

/** Every query of the schema with every field that is reached from it in a few steps: each field of a type once per query. */
export function walkQueries(schema: GraphQLSchema, samples: Samples): WalkCall[] {
  const roots = Object.values(schema.getQueryType()!.getFields());
  return roots.flatMap((root) => waysFrom(root, schema).map((steps) => callOf('query', steps, schema, samples)));
}

/** Every mutation with all plain values of whatever it may answer, and of the objects in that. */
export function walkMutations(schema: GraphQLSchema, samples: Samples): WalkCall[] {
  const roots = Object.values(schema.getMutationType()?.getFields() ?? {});
  return roots.flatMap((root) => {
    // One key for all ways of one mutation: from the second on it answers what it answered.
    const own = { ...samples, idempotencyKey: `walk-${root.name}` };
    return waysFrom(root, schema, 1).map((steps) => callOf('mutation', steps, schema, own));
  });
}

/** The ways to every object below a root field, the root's own answer first; breadth first, so that the shortest are taken. */
function waysFrom(root: Field, schema: GraphQLSchema, deepest = DEEPEST): Step[][] {
  const ways: Step[][] = [[{ field: root }]];
  const seen = new Set<string>();
  for (let at = 0; at < ways.length; at++) {
    const way = ways[at]!;
    const depth = way.filter(({ field }) => !isPaging(getNamedType(field.type))).length;
    if (depth > deepest || way.length + 1 > MOST_NESTING - 1) continue;
    for (const [on, owner] of membersOf(getNamedType(way.at(-1)!.field.type), schema)) {
      for (const field of Object.values(owner.getFields())) {
        const key = `${owner.name}.${field.name}`;
        if (isLeafType(getNamedType(field.type)) || seen.has(key)) continue;
        seen.add(key);
        ways.push([...way, { field, on }]);
      }
    }
  }
  return ways;
}

const isPaging = (type: GraphQLNamedType): boolean => /(Connection|Edge)$/.test(type.name) || type.name === 'PageInfo';

/** The objects that a field may answer with, and the name by which a document asks for one of several. */
function membersOf(type: GraphQLNamedType, schema: GraphQLSchema): (readonly [on: string | undefined, type: GraphQLObjectType])[] {
  if (isObjectType(type)) return [[undefined, type]];
  if (isUnionType(type) || isInterfaceType(type)) return schema.getPossibleTypes(type).map((member) => [member.name, member] as const);
  return [];
}

function callOf(kind: WalkCall['kind'], steps: readonly Step[], schema: GraphQLSchema, samples: Samples): WalkCall {
  const variables: { readonly type: string; readonly value: unknown }[] = [];
  let lists = 0;
  const bind = (field: Field): TextOf => {
    const wanted = field.args.filter((argument) => (isNonNullType(argument.type) && argument.defaultValue === undefined) || argument.name === 'first' || `${field.name}.${argument.name}` in samples);
    const bound = wanted.map((argument) => {
      variables.push({ type: String(argument.type), value: argument.name === 'first' ? (ROWS[lists++] ?? 1) : valueOf(argument.type, field.name, argument.name, samples, { ids: 0 }) });
      return { name: argument.name, at: variables.length - 1 };
    });
    return (alias) => `${field.name}${bound.length > 0 ? `(${bound.map(({ name, at }) => `${name}: $${alias}v${at}`).join(', ')})` : ''}`;
  };
  const named = steps.map(({ field, on }) => ({ text: bind(field), on }));
  const target = membersOf(getNamedType(steps.at(-1)!.field.type), schema);
  const leaves = target.flatMap(([on, type]) => leavesOf(type).map((field) => ({ on, text: bind(field), name: field.name, type: String(field.type) })));
  return {
    name: `${kind} ${steps.map(({ field }) => field.name).join('.')}`,
    root: `${kind} ${steps[0]!.field.name}`,
    kind,
    leaves: [...new Set(leaves.map(({ name }) => name))],
    part: (alias, without) => {
      const asked = leaves.filter(({ name }) => !without.has(name)).map((leaf) => (leaf.on === undefined ? leaf.text(alias) : `... on ${leaf.on} { ${aliasOf(leaf, leaves)}${leaf.text(alias)} }`));
      const inner = target.length === 0 ? '' : `{ __typename ${asked.join(' ')} }`;
      const [root, ...below] = named;
      const selection = below.reduceRight((deeper, { text, on }) => {
        const field = `${text(alias)} ${deeper}`;
        return on === undefined ? `{ ${field} }` : `{ __typename ... on ${on} { ${field} } }`;
      }, inner);
      return {
        heads: variables.map(({ type }, at) => `$${alias}v${at}: ${type}`),
        body: `${alias}: ${root!.text(alias)} ${selection}`,
        variables: Object.fromEntries(variables.map(({ value }, at) => [`${alias}v${at}`, value])),
      };
    },
  };
}

/** A field with its arguments, whose variables begin with the alias of the place. */
type TextOf = (alias: string) => string;

const leavesOf = (type: GraphQLObjectType): Field[] => Object.values(type.getFields()).filter((field) => isLeafType(getNamedType(field.type)));

/** Members of a union may have fields of one name and two types, which a document must tell apart. */
function aliasOf(leaf: { on: string | undefined; name: string; type: string }, all: readonly { name: string; type: string }[]): string {
  return all.some(({ name, type }) => name === leaf.name && type !== leaf.type) ? `${leaf.on!}_${leaf.name}: ` : '';
}
