import { hkdf, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { resolveSecret, seal, unseal, type Config } from '#platform';
import { Webhook } from 'standardwebhooks';

const KEY_BYTES = 32;
const SECRET_BYTES = 32;

/** Which secret of which endpoint. */
export interface SecretPlace {
  readonly organisationId: string;
  readonly endpointId: string;
  readonly number: number;
}

/** A message as it is signed. */
export interface SignedMessage {
  readonly id: string;
  readonly at: Date;
  readonly body: string;
}

/** What a seal belongs to: in the row of another endpoint, or as a later secret, it does not open. */
const belongsTo = ({ organisationId, endpointId, number }: SecretPlace): string => `webhook-secret ${organisationId} ${endpointId} ${number}`.toLowerCase();

/** A new signing secret, as Standard Webhooks 1.0.0 writes it: 256 random bits. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;

/**
 * Seals signing secrets with a key that is derived from the installation's secret (HKDF, RFC 5869) and lies in no database: API
 * and worker need the same PV_SECRET. The keys of agencies are another matter, and the worker does not get those.
 */
export class WebhookSecrets {
  private key: Promise<Buffer> | undefined;

  constructor(private readonly config: Config) {}

  async seal(place: SecretPlace, secret: string): Promise<Buffer> {
    return seal(await this.ownKey(), secret, belongsTo(place));
  }

  /** Null: it was sealed under another installation's secret, or for another place. */
  async open(place: SecretPlace, sealed: Buffer): Promise<string | null> {
    const key = await this.ownKey();
    try {
      return unseal(key, sealed, belongsTo(place));
    } catch {
      return null;
    }
  }

  private ownKey(): Promise<Buffer> {
    this.key ??= derive(this.config);
    return this.key;
  }
}

async function derive(config: Config): Promise<Buffer> {
  const secret = await resolveSecret(config);
  return Buffer.from(await promisify(hkdf)('sha256', secret, '', 'platzverbund webhook secrets 1', KEY_BYTES));
}

/** The headers of Standard Webhooks 1.0.0, signed with every one of these secrets. */
export function webhookHeaders(secrets: readonly string[], { id, at, body }: SignedMessage): Readonly<Record<string, string>> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}
