import { getNamedType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType, isObjectType, isScalarType, isUnionType, type GraphQLField, type GraphQLInputType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type pg from 'pg';
import type { Answer, Credentials, TestApi } from '../api.js';
import type { LostAnswers } from './lost-answers.js';

/** A mutation with what it needs to succeed. */
export interface Command {
  readonly field: string;
  /** All but its key. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly credentials: Credentials;
  /** Another input, for which the key of this one does not stand; left out: any field changed, such that it is still understood. */
  readonly other?: Readonly<Record<string, unknown>>;
}

/** What is wrong with the way in which a command answers when it is sent again; nothing: null. */
export type Finding = string | null;

/** The fields of Mutation whose input has a key. */
export function keyedMutations(schema: GraphQLSchema): GraphQLField<unknown, unknown>[] {
  return Object.values(schema.getMutationType()!.getFields()).filter((field) => inputTypeOf(field) !== null);
}

export function inputTypeOf(field: GraphQLField<unknown, unknown>) {
  const type = field.args.find(({ name }) => name === 'input')?.type;
  const named = type && getNamedType(type);
  return isInputObjectType(named) && 'idempotencyKey' in named.getFields() ? named : null;
}

/** Told once and kept nowhere, so not in the answer to a repetition either: of these fields it says nothing. */
const TOLD_ONCE: ReadonlySet<string> = new Set(['address', 'secret', 'token']);

export class Repeater {
  private keys = 0;
  private counting: pg.QueryConfig | undefined;

  constructor(
    private readonly api: TestApi,
    private readonly schema: GraphQLSchema,
    private readonly lostAnswers: LostAnswers,
  ) {}

  /** Sends it, sends it again, and sends another one with its key. */
  async twice(command: Command): Promise<Finding> {
    const key = this.newKey(command);
    const [first, afterFirst] = [await this.send(command, key), await this.rows()];
    const refused = refusalIn(first);
    if (refused !== null) return `does not succeed: ${refused}`;
    const [second, afterSecond] = [await this.send(command, key), await this.rows()];
    if (bodyOf(first) !== bodyOf(second)) return `answers ${bodyOf(first)} first and then ${bodyOf(second)}`;
    const written = differenceOf(afterFirst, afterSecond);
    if (written !== '') return `acts again: ${written}`;
    return this.withOtherInput(command, key);
  }

  /** Its answer is lost after the commit; sent again it is answered, and nothing more happens. */
  async lost(command: Command): Promise<Finding> {
    const key = this.newKey(command);
    const before = this.lostAnswers.lost;
    this.lostAnswers.loseNext();
    const first = await this.send(command, key);
    if (this.lostAnswers.lost !== before + 1) return `no answer could be lost: ${bodyOf(first)}`;
    if (first.body.errors === undefined) return `answers although its connection was lost: ${bodyOf(first)}`;
    const [afterFirst, second, afterSecond] = [await this.rows(), await this.send(command, key), await this.rows()];
    const refused = refusalIn(second);
    if (refused !== null) return `is refused when it is sent again: ${refused}`;
    const written = differenceOf(afterFirst, afterSecond);
    return written === '' ? null : `acts again: ${written}`;
  }

  /** Refused twice with one key, and nothing is written. */
  async refusedTwice(command: Command): Promise<Finding> {
    const key = this.newKey(command);
    const before = await this.rows();
    const [first, second] = [await this.send(command, key), await this.send(command, key)];
    if (refusalIn(first) === null) return 'succeeds';
    if (bodyOf(first) !== bodyOf(second)) return `answers ${bodyOf(first)} first and then ${bodyOf(second)}`;
    const written = differenceOf(before, await this.rows());
    return written === '' ? null : `is refused and writes: ${written}`;
  }

  private newKey({ field }: Command): string {
    return `${field}-${++this.keys}-of-the-test`;
  }

  /** One field of the input changed. */
  private async withOtherInput(command: Command, key: string): Promise<Finding> {
    const type = inputTypeOf(this.schema.getMutationType()!.getFields()[command.field]!)!;
    const told: string[] = [];
    for (const { name, type: of } of Object.values(type.getFields())) {
      if (name === 'idempotencyKey') continue;
      const value = command.other?.[name] ?? (command.other ? undefined : otherValue(of, command.input[name]));
      if (value === undefined) continue;
      const answer = await this.send({ ...command, input: { ...command.input, [name]: value } }, key);
      const refused = refusalIn(answer);
      if (refused === 'IDEMPOTENCY_CONFLICT') return null;
      told.push(`${name}: ${refused ?? 'done'}`);
    }
    return Object.keys(type.getFields()).length === 1 ? null : `does not notice another input: ${told.join(', ')}`;
  }

  private send({ field, input, credentials }: Command, key: string): Promise<Answer> {
    const definition = this.schema.getMutationType()!.getFields()[field]!;
    const query = `mutation Repeated($input: ${inputTypeOf(definition)!.name}!) { ${field}(input: $input) ${selectionOf(definition)} }`;
    return this.api.post({ query, variables: { input: { ...input, idempotencyKey: key } } }, credentials);
  }

  private async rows(): Promise<ReadonlyMap<string, number>> {
    const { superuser } = this.api.database;
    this.counting ??= await rowCounting(superuser);
    const { rows } = await superuser.query<{ name: string; n: number }>(this.counting);
    return new Map(rows.map(({ name, n }) => [name, n]));
  }
}

/** Everything that the success says of itself, and of what it is made of, without another question. */
export function selectionOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  const types = isUnionType(type) ? type.getTypes() : [];
  const success = types.find((one) => !one.getInterfaces().some(({ name }) => name === 'Refusal'));
  if (!success) return isScalarType(type) || isEnumType(type) ? '' : '{ __typename }';
  const parts = fieldsOf(success).flatMap(({ name, type: of }) => {
    const part = getNamedType(of);
    return isObjectType(part) ? [`${name} { ${['__typename', ...leavesOf(part)].join(' ')} }`] : [];
  });
  return `{ __typename ... on ${success.name} { ${['__typename', ...leavesOf(success), ...parts].join(' ')} } ... on Refusal { refusal: code } }`;
}

const fieldsOf = (type: GraphQLObjectType) => Object.values(type.getFields()).filter(({ args }) => args.length === 0);
/** Open to fewer roles than the commands that answer with it. */
const FOR_FEWER: ReadonlySet<string> = new Set(['asksFirst', 'waitingStopped']);
const leavesOf = (type: GraphQLObjectType): string[] => fieldsOf(type).filter(({ name, type: of }) => isLeafType(getNamedType(of)) && !FOR_FEWER.has(name)).map(({ name }) => name);

/** The code of what it was refused with; null: it succeeded. */
export function refusalIn({ body }: Answer): string | null {
  const [value] = Object.values(body.data ?? {}) as { refusal?: string }[];
  if (value === null || value === undefined) return `error ${String(body.errors?.[0]?.extensions['code'])} ${body.errors?.[0]?.message ?? ''}`;
  return value.refusal ?? null;
}

const bodyOf = ({ body }: Answer): string =>
  JSON.stringify([body.data, body.errors?.map(({ extensions }) => extensions['code'])], (name, value: unknown) => (TOLD_ONCE.has(name) ? undefined : value));

/** Another value of the type that is as well formed; undefined: there is none that could be named without knowing more. */
function otherValue(type: GraphQLInputType, value: unknown): unknown {
  if (isNonNullType(type)) return otherValue(type.ofType, value);
  if (isListType(type)) return Array.isArray(value) && value.length > 0 ? [...value, ...value] : undefined;
  if (isEnumType(type)) return type.getValues().find(({ name }) => name !== value)?.name;
  if (type.toString() === 'ID') return '00000000-0000-7000-8000-0000000000ff';
  if (type.toString() === 'Boolean') return value !== true;
  if (type.toString() === 'Int') return typeof value === 'number' ? value + 1 : undefined;
  if (type.toString() === 'String') return typeof value === 'string' ? `${value}x` : 'another text';
  if (type.toString() === 'YearMonth') return value === '2026-04' ? '2026-05' : '2026-04';
  if (type.toString() === 'LocalDate') return value === '2026-06-02' ? '2026-06-03' : '2026-06-02';
  return undefined;
}

/** Counts the rows of every table; who has read what is told apart, and sessions of people come and go. Planned once: a hundred counts cost more to plan than to run. */
async function rowCounting(superuser: pg.Client): Promise<pg.QueryConfig> {
  const { rows } = await superuser.query<{ name: string }>(
    `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('auth', 'pg_catalog', 'information_schema', 'bullmq') AND tablename NOT LIKE 'access\\_%' ORDER BY 1`,
  );
  return { name: 'rows_of_the_test', text: rows.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS n FROM ${name}`).join(' UNION ALL ') };
}

const differenceOf = (before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): string =>
  [...after].filter(([name, n]) => before.get(name) !== n).map(([name, n]) => `${name} ${before.get(name) ?? 0} → ${n}`).join(', ');
