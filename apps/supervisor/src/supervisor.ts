import { fileURLToPath } from 'node:url';
import { openDatabase, type OpenDatabase } from '#installation';
import { readConfig, resolveSecret, type Config } from '#platform';
import { Child, type ChildProgram } from './child.js';
import { anyPort, choosePort } from './choose-port.js';
import { DatabaseWatch, type DatabaseEvents } from './database-watch.js';
import { prepareDemonstration } from './demonstration.js';
import { greet } from './greeting.js';
import { RunFile } from './run-file.js';
import { SupervisorError } from './supervisor.error.js';

/** Programs of this product, beside this one in dist/. */
const program = (name: string): string => fileURLToPath(new URL(`../../${name}/src/main.js`, import.meta.url));

interface ChildrenInput {
  readonly config: Config;
  readonly database: OpenDatabase;
  readonly runFile: RunFile;
  readonly port: number;
  /** Whether the demonstration network is there. */
  readonly isDemonstration: boolean;
}

/**
 * `npm start`: database, service and worker under one roof. What production runs as processes of its own runs as the same
 * processes here. Says in one line each what it is doing.
 */
export class Supervisor {
  private readonly children: Child[] = [];
  private readonly undo: (() => Promise<void>)[] = [];
  private starting: Promise<void> = Promise.resolve();
  private stopping: Promise<void> | undefined;
  private watch: DatabaseWatch | undefined;

  constructor(
    private readonly environment: NodeJS.ProcessEnv,
    private readonly events: DatabaseEvents,
  ) {}

  private get say(): (line: string) => void {
    return this.events.say;
  }

  /** Throws a SupervisorError or ConfigError for what people can mend; whatever was started is to be stopped by `stop`. */
  start(): Promise<void> {
    this.starting = this.startAll();
    return this.starting;
  }

  private async startAll(): Promise<void> {
    const config = readConfig(this.environment);
    const runFile = await RunFile.claim(config.dataDir, this.say);
    this.undo.push(() => runFile.release());
    const port = await this.apiPort(config);
    this.say(config.databaseUrl === undefined ? 'Starting the database …' : 'Preparing the database …');
    const database = await openDatabase(config, (line) => this.say(`  ${line}`));
    this.undo.push(() => database.close());
    this.goOn();
    const signIns = await prepareDemonstration({ config, databaseUrl: database.url, mayLoad: this.wantsDemo(config), say: this.say });
    this.goOn();
    if (database.embedded !== null) this.watch = new DatabaseWatch(database.embedded, this.events);
    this.say('Starting service and worker …');
    const address = await this.startChildren({ config, database, runFile, port, isDemonstration: signIns.length > 0 });
    this.goOn();
    await runFile.setAddress(address);
    this.say(greet({ address, database: database.description, signIns }));
  }

  /** Service and worker first, so that they finish what they have begun; the database last. */
  stop(): Promise<void> {
    this.stopping ??= (async () => {
      const unwatched = this.watch?.stop();
      await this.stopChildren();
      // Asked to stop while starting: what is being opened right now must be closed as well.
      await this.starting.catch(() => undefined);
      await this.stopChildren();
      await unwatched;
      for (const step of this.undo.splice(0).reverse()) await step();
    })();
    return this.stopping;
  }

  private async stopChildren(): Promise<void> {
    await Promise.all(this.children.map((child) => child.stop()));
  }

  private goOn(): void {
    if (this.stopping !== undefined) throw new SupervisorError('Stopped while starting.');
  }

  /** Its passwords are public, so into a server of one's own only on request. */
  private wantsDemo(config: Config): boolean {
    return this.environment['PV_DEMO'] ? config.demo : config.databaseUrl === undefined;
  }

  private async startChildren({ config, database, runFile, port, isDemonstration }: ChildrenInput): Promise<string> {
    const healthPort = this.environment['PV_WORKER_HEALTH_PORT'] ? config.workerHealthPort : await anyPort(config.host);
    const environment = await this.childEnvironment(config, database.url);
    const local = reachable(config.host);
    const publicUrl = config.publicUrl ?? `http://${local}:${port}`;
    // To people at this machine alone, unless more was asked for: its password is public.
    const demoSignIns = this.environment['PV_DEMO_SIGN_INS'] || (isDemonstration && isLoopback(config.host) ? 'on' : 'off');
    const programs: ChildProgram[] = [
      { name: 'service', script: program('api'), environment: { ...environment, PV_PORT: String(port), PV_DEMO_SIGN_INS: demoSignIns }, readyUrl: `http://${local}:${port}/health/ready` },
      {
        name: 'worker',
        script: program('worker'),
        environment: { ...environment, PV_WORKER_HEALTH_PORT: String(healthPort), PV_PUBLIC_URL: publicUrl },
        readyUrl: `http://${local}:${healthPort}/health/ready`,
      },
    ];
    let marking = Promise.resolve();
    const onStart = () => {
      const pids = this.children.flatMap((child) => child.pid ?? []);
      marking = marking.then(() => runFile.setChildren(pids)).catch(() => undefined);
    };
    this.children.push(...programs.map((one) => new Child(one, { onStart, say: this.say })));
    for (const child of this.children) child.start();
    await Promise.all(this.children.map((child) => child.ready()));
    await marking;
    return publicUrl;
  }

  private async apiPort(config: Config): Promise<number> {
    const isFixed = Boolean(this.environment['PV_PORT']) && config.port !== 0;
    const port = await choosePort({ host: config.host, port: config.port, isFixed: isFixed || config.port === 0 });
    if (!isFixed && config.port !== 0 && port !== config.port) this.say(`Port ${config.port} is taken by another program; taking ${port}.`);
    return port;
  }

  /** What the children read. The address of the owner stays here: only migrations need it. */
  private async childEnvironment(config: Config, databaseUrl: string): Promise<NodeJS.ProcessEnv> {
    const { DATABASE_URL_FILE, DATABASE_MIGRATION_URL, DATABASE_MIGRATION_URL_FILE, PV_SECRET_FILE, ...rest } = this.environment;
    return {
      ...rest,
      DATABASE_URL: databaseUrl,
      PV_SECRET: await resolveSecret(config),
      // Somebody reads this on a terminal: what goes wrong, unless more was asked for.
      PV_LOG_LEVEL: this.environment['PV_LOG_LEVEL'] || 'warn',
    };
  }
}

/** Where this machine itself reaches what listens everywhere. */
const reachable = (host: string): string => (host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host);

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');
