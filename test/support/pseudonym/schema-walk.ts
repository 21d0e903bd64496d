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
  /** The document without some of the plain values: those that the caller may not read. */
  document(without: ReadonlySet<string>): { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };
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

function callOf(kind: string, steps: readonly Step[], schema: GraphQLSchema, samples: Samples): WalkCall {
  const root = `${kind} ${steps[0]!.field.name}`;
  const variables: Record<string, unknown> = {};
  const heads: string[] = [];
  const bind = (field: Field): string => {
    const wanted = field.args.filter((argument) => (isNonNullType(argument.type) && argument.defaultValue === undefined) || `${field.name}.${argument.name}` in samples);
    const bound = wanted.map((argument) => {
      const name = `v${heads.length}`;
      heads.push(`$${name}: ${String(argument.type)}`);
      variables[name] = valueOf(argument.type, field.name, argument.name, samples, { ids: 0 });
      return `${argument.name}: $${name}`;
    });
    return `${field.name}${bound.length > 0 ? `(${bound.join(', ')})` : ''}`;
  };
  const named = steps.map(({ field, on }) => ({ text: bind(field), on }));
  const target = membersOf(getNamedType(steps.at(-1)!.field.type), schema);
  const leaves = target.flatMap(([on, type]) => leavesOf(type).map((field) => ({ on, text: bind(field), name: field.name, type: String(field.type) })));
  return {
    name: `${kind} ${steps.map(({ field }) => field.name).join('.')}`,
    root,
    leaves: [...new Set(leaves.map(({ name }) => name))],
    document: (without) => {
      const asked = leaves.filter(({ name }) => !without.has(name)).map((leaf) => (leaf.on === undefined ? leaf.text : `... on ${leaf.on} { ${aliasOf(leaf, leaves)}${leaf.text} }`));
      const inner = target.length === 0 ? '' : `{ __typename ${asked.join(' ')} }`;
      const body = named.reduceRight((below, { text, on }) => {
        const field = `${text} ${below}`;
        return on === undefined ? `{ ${field} }` : `{ __typename ... on ${on} { ${field} } }`;
      }, inner);
      return { query: `${kind} Walk${heads.length > 0 ? `(${heads.join(', ')})` : ''} ${body}`, variables };
    },
  };
}

const leavesOf = (type: GraphQLObjectType): Field[] => Object.values(type.getFields()).filter((field) => isLeafType(getNamedType(field.type)));

/** Members of a union may have fields of one name and two types, which a document must tell apart. */
function aliasOf(leaf: { on: string | undefined; name: string; type: string }, all: readonly { name: string; type: string }[]): string {
  return all.some(({ name, type }) => name === leaf.name && type !== leaf.type) ? `${leaf.on!}_${leaf.name}: ` : '';
}
