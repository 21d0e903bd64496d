import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateUserUseCase, SignInService } from '#identity';
import { SERVICE_ROLE, type Role } from '#platform';
import { parse } from 'graphql';
import { startApiInside, startApiProcess } from './api-program.js';
import { EventStream } from './event-stream.js';
import { postJson } from './post-json.js';
import { countStatements, type StatementCounter } from './statement-counter.js';
import { asOperator, createTestDatabase, type TestDatabase } from './test-database.js';

export interface Answer<D = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: D | null;
    readonly errors?: readonly { readonly message: string; readonly path?: readonly string[]; readonly extensions: Record<string, unknown> }[];
  };
}

/** How a call is signed in: headers of a session or a token. */
export type Credentials = Readonly<Record<string, string>>;

export interface TestApi {
  readonly url: string;
  readonly database: TestDatabase;
  /** Folder of the agencies' keys, with which identities of cases are sealed. */
  readonly keysFolder: string;
  /** Statements that the API sent to the database. */
  readonly statements: StatementCounter;
  /** Every line of the API's log. */
  readonly log: readonly string[];
  /** The first line of the log that holds this text, as soon as it is there. */
  logged(text: string): Promise<Record<string, unknown>>;
  /** Creates a person with these roles in the organisation and signs in with e-mail and password. */
  signIn(email: string, organisationId: string, ...roles: Role[]): Promise<Credentials>;
  createPerson(email: string, memberships: readonly { organisationId: string; role: Role }[]): Promise<string>;
  /** Signs in somebody who is there already; throws the status when that is refused. */
  signInAs(email: string): Promise<Credentials>;
  createToken(organisationId: string, role: Role, expiresAt?: string): Promise<Credentials>;
  post(body: unknown, credentials?: Credentials): Promise<Answer>;
  /** Runs an operation of test/e2e/*.graphql by its name. */
  run<D, V extends object>(operation: string, variables: V, credentials?: Credentials): Promise<Answer<D>>;
  /** Follows a subscription of test/e2e/*.graphql by its name. */
  follow(operation: string, variables: object, credentials?: Credentials): Promise<EventStream>;
  /** The data of an operation that must succeed. */
  data<D, V extends object>(operation: string, variables: V, credentials: Credentials): Promise<D>;
  /** Asks the API to stop and waits until it has; close() does so by itself. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

/** Stands between the API and its database. */
export interface Proxy {
  readonly url: string;
  close(): Promise<void>;
}

/** Of everybody here; its hash is worked out once (jest/password-once.cjs, which knows it too). */
export const PASSWORD = 'a password of the tests only';
/** By the worker's own global object: every spec has this module anew. */
const HASH = Symbol.for('platzverbund.test.password-hash');

export interface ApiOptions {
  /** Stands between the API and its database. */
  readonly through?: (databaseUrl: string) => Promise<Proxy>;
  /** As a process of its own, with all that this one writes; else it listens inside the process of the spec, which starts in a tenth of the time. */
  readonly asProcess?: boolean;
  /** False where thousands of calls are made and their statements are not of interest. */
  readonly isCounted?: boolean;
}

/** The real API, on a free port and a database of its own, from what `npm run build` made. */
export async function startApi(environment: NodeJS.ProcessEnv = {}, { through, asProcess = false, isCounted = true }: ApiOptions = {}): Promise<TestApi> {
  const database = await createTestDatabase({ poolSize: 2 });
  const statements = isCounted ? await countStatements(database.url) : uncounted(database.url);
  const proxy = await through?.(statements.url);
  const folder = await mkdtemp(join(tmpdir(), 'pv-api-'));
  const signIn = new SignInService({ databaseUrl: database.url, role: SERVICE_ROLE, secret: randomUUID(), publicUrl: 'http://127.0.0.1' });
  const createUser = new CreateUserUseCase(database.unitOfWork, signIn);
  const operations = await readOperations();
  const program = await (asProcess ? startApiProcess : startApiInside)({ DATABASE_URL: proxy?.url ?? statements.url, PV_PORT: '0', PV_DATA_DIR: folder, PV_LOG_LEVEL: 'debug', ...environment });
  const { url } = program;

  const api: TestApi = {
    url,
    database,
    keysFolder: join(folder, 'keys'),
    statements,
    log: program.log,
    logged: program.logged,
    createPerson: (email, memberships) => hashOnce(signIn).then((password) => createUser.execute(asOperator, { email, name: email.split('@')[0]!, password, memberships })),
    signIn: async (email, organisationId, ...roles) => {
      await api.createPerson(email, roles.map((role) => ({ organisationId, role })));
      return api.signInAs(email);
    },
    signInAs: async (email) => {
      // The limit of attempts has a test of its own; here it would only make the others slow.
      await database.superuser.query('DELETE FROM auth."rateLimit"');
      const response = await fetch(`${url}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url },
        body: JSON.stringify({ email, password: PASSWORD }),
      });
      if (response.status !== 200) throw new Error(`Sign-in was answered with ${response.status}`);
      return { cookie: cookiesOf(response) };
    },
    createToken: async (organisationId, role, expiresAt = '2999-01-01') => {
      const token = randomUUID();
      await database.superuser.query(
        `INSERT INTO identity.machine_token (organisation_id, role, label, token_hash, expires_at) VALUES ($1, $2, 'test machine', $3, $4)`,
        [organisationId, role, createHash('sha256').update(token).digest(), expiresAt],
      );
      return { authorization: `Bearer ${token}` };
    },
    post: (body, credentials = {}) => post(url, body, credentials),
    run: <D>(operation: string, variables: object, credentials: Credentials = {}) => {
      const query = operations.get(operation);
      if (!query) throw new Error(`No operation ${operation} in test/e2e/*.graphql`);
      return post(url, { query, variables, operationName: operation }, credentials) as Promise<Answer<D>>;
    },
    follow: (operation, variables, credentials = {}) => {
      const query = operations.get(operation);
      if (!query) throw new Error(`No operation ${operation} in test/e2e/*.graphql`);
      return EventStream.open(url, { query, variables, operationName: operation }, credentials);
    },
    data: async <D, V extends object>(operation: string, variables: V, credentials: Credentials) => {
      const answer = await api.run<D, V>(operation, variables, credentials);
      if (answer.body.errors || !answer.body.data) throw new Error(`${operation} failed: ${JSON.stringify(answer.body.errors)}`);
      return answer.body.data;
    },
    stop: () => program.stop(),
    close: async () => {
      await program.stop();
      await signIn.close();
      await proxy?.close();
      await statements.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return api;
}

function hashOnce(signIn: SignInService): ReturnType<SignInService['hashOf']> {
  const worker = globalThis as { [HASH]?: ReturnType<SignInService['hashOf']> };
  return (worker[HASH] ??= signIn.hashOf(PASSWORD));
}

/** What a browser would send back. */
export const cookiesOf = (response: Response): string => response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');

const post = (url: string, body: unknown, credentials: Credentials): Promise<Answer> => postJson(`${url}/graphql`, body, credentials) as Promise<Answer>;

/** For specs that do not count: every statement that goes through a counter costs time. */
const uncounted = (url: string): StatementCounter => ({
  url,
  take: () => {
    throw new Error('The statements of this API are not counted');
  },
  close: async () => undefined,
});

async function readOperations(): Promise<Map<string, string>> {
  const folder = new URL('../e2e/', import.meta.url);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.graphql'));
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, folder), 'utf8')));
  // Each operation is sent alone: the server's limits count the whole document.
  return new Map(
    texts.flatMap((text) =>
      parse(text).definitions.flatMap((definition) =>
        definition.kind === 'OperationDefinition' && definition.name && definition.loc
          ? [[definition.name.value, text.slice(definition.loc.start, definition.loc.end)] as const]
          : [],
      ),
    ),
  );
}
