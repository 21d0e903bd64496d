import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, isScalarType, isUnionType, type GraphQLField, type GraphQLSchema } from 'graphql';

interface Description {
  readonly schema: string;
  readonly handlers: Record<string, string>;
}

let description: Description;
let schema: GraphQLSchema;

beforeAll(() => {
  // The composed application itself says what it shows; a process of its own, because an app is imported by nobody.
  description = JSON.parse(execFileSync(process.execPath, ['dist/apps/api/src/schema/main.js', '--json'], { encoding: 'utf8' })) as Description;
  schema = buildSchema(description.schema);
});

describe('the schema', () => {
  it('is the committed one (npm run schema writes it)', () => {
    expect(description.schema).toBe(readFileSync('apps/api/schema.graphql', 'utf8'));
  });

  it('describes every type, field, argument and value', () => {
    expect(undescribed(schema)).toEqual([]);
  });

  it('is seen to lack descriptions when it does', () => {
    const poor = buildSchema('type Query { "said" a("said" x: Int, y: Int): E, b: I } enum E { "said" V W } "said" input J { z: Int } interface I { "said" c: J2 } type J2 { "said" d: Int }');
    expect(undescribed(poor)).toEqual(['E', 'E.W', 'I', 'J.z', 'J2', 'Query', 'Query.a(y)', 'Query.b']);
  });

  it('answers every mutation with a union that holds the answers to a wrong or hasty repetition', () => {
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      const type = schema.getType(field.type.toString().replace('!', ''));
      const members = isUnionType(type) ? type.getTypes().map((member) => member.name) : [];
      expect([field.name, ...members]).toEqual(expect.arrayContaining(['IdempotencyConflict', 'TryAgain']));
      const input = field.args.map((argument) => schema.getType(argument.type.toString().replace('!', ''))).find(isInputObjectType);
      expect([field.name, input?.getFields()['idempotencyKey']?.type.toString()]).toEqual([field.name, 'String!']);
    }
  });
});

describe('the handlers', () => {
  it('are exactly those of handlers.expected.json, each with who may call it', () => {
    expect(description.handlers).toEqual(JSON.parse(readFileSync('test/architecture/handlers.expected.json', 'utf8')));
  });

  it('are at least one for every query and mutation of the schema', () => {
    const names = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.keys(type?.getFields() ?? {}));
    const handlers = Object.keys(description.handlers).filter((name) => /^(Query|Mutation) /.test(name));
    expect(handlers).toHaveLength(names.length);
  });
});

function undescribed(of: GraphQLSchema): string[] {
  const own = Object.values(of.getTypeMap()).filter((type) => !type.name.startsWith('__'));
  return own
    .filter((type) => !(isScalarType(type) && ['Boolean', 'Float', 'ID', 'Int', 'String'].includes(type.name)))
    .flatMap((type) => {
      const missing = type.description ? [] : [type.name];
      if (isEnumType(type)) return [...missing, ...type.getValues().filter((value) => !value.description).map((value) => `${type.name}.${value.name}`)];
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return missing;
      const fields = Object.values(type.getFields()).flatMap((field) => {
        const args = 'args' in field ? (field as GraphQLField<unknown, unknown>).args.filter((argument) => !argument.description).map((argument) => `${type.name}.${field.name}(${argument.name})`) : [];
        return [...(field.description ? [] : [`${type.name}.${field.name}`]), ...args];
      });
      return [...missing, ...fields];
    })
    .sort();
}
