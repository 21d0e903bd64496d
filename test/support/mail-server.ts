import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  /** As it came over the wire. */
  readonly raw: string;
}

export interface MailServerOptions {
  /** What the server says to a recipient; null: welcome. */
  readonly recipient?: (address: string) => { readonly code: number } | null;
  /** What the server says after the message; null: accepted. */
  readonly message?: () => { readonly code: number } | null;
  /** The one user name and password that it takes; absent: it asks for none. */
  readonly login?: { readonly user: string; readonly password: string };
  /** A port of its own by default; the same one again for a server that comes back. */
  readonly port?: number;
}

export interface MailServer {
  readonly port: number;
  /** `smtp://…` for PV_SMTP_URL. */
  readonly url: string;
  /** What it has accepted, in order. */
  readonly mails: readonly ReceivedMail[];
  close(): Promise<void>;
}

/** A real SMTP server that keeps what it accepts. */
export async function startMailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: options.login ? ['STARTTLS'] : ['AUTH', 'STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) =>
      auth.username === options.login?.user && auth.password === options.login?.password ? done(null, { user: auth.username! }) : done(refusal(535)),
    onRcptTo: (address, _session, done) => {
      const answer = options.recipient?.(address.address) ?? null;
      done(answer === null ? null : refusal(answer.code));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const answer = options.message?.() ?? null;
        if (answer !== null) return done(refusal(answer.code));
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map((one) => one.address), ...readMail(Buffer.concat(chunks).toString('utf8')) });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  const login = options.login ? `${encodeURIComponent(options.login.user)}:${encodeURIComponent(options.login.password)}@` : '';
  return { port, url: `smtp://${login}127.0.0.1:${port}`, mails, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** With an address in it, as real servers answer: none of that may reach a log. */
const refusal = (code: number): Error => Object.assign(new Error(`<someone@example.org> says ${code}`), { responseCode: code });

function readMail(raw: string): Pick<ReceivedMail, 'messageId' | 'subject' | 'text' | 'raw'> {
  const border = raw.indexOf('\r\n\r\n');
  const headers = raw.slice(0, border).replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1]?.trim() ?? '';
  const body = raw.slice(border + 4);
  return {
    messageId: header('Message-ID'),
    subject: decodeWords(header('Subject')),
    text: decodeBody(body, header('Content-Transfer-Encoding').toLowerCase()).replaceAll('\r\n', '\n'),
    raw,
  };
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? decodeQuoted(body.replace(/=\r\n/g, '')) : body;
}

const decodeQuoted = (text: string): string =>
  Buffer.from(text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString('utf8');

/** RFC 2047. */
function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, value: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(value, 'base64').toString('utf8') : decodeQuoted(value.replaceAll('_', ' ')),
    );
}
