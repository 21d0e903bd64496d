/**
 * A kind of event of which other systems are told, defined by the context in which it happens
 * (`libs/<context>/src/domain/<context>-webhooks.ts`) and collected in libs/installation. Its code and its fields are a promise to
 * those who receive it: fields are added and none is taken away.
 */
export interface WebhookKind {
  /** Stable, unique in the product, of lower-case words with dots between them: `reservation.confirmed`. */
  readonly code: string;
  /** What has happened, in English, for those who build the other system. */
  readonly description: string;
  /** What its data may hold: ids, codes, days and instants, nothing about a person. Whatever is not named here cannot be sent. */
  readonly fields: readonly string[];
}

/** Under this name a program hands over its WebhookKinds. */
export const WEBHOOK_KINDS = Symbol('WebhookKinds');

/** Sent to one endpoint by its administrator, to see whether it works; nobody subscribes to it. */
export const WEBHOOK_TEST: WebhookKind = { code: 'webhook.test', description: 'A test that an administrator has sent.', fields: ['endpointId'] };

const CODE = /^[a-z]+(_[a-z]+)*(\.[a-z]+(_[a-z]+)*)+$/;
const FIELD = /^[a-z][A-Za-z]{0,63}$/;

/** All kinds of the installation. Throws for two of one code and for one that contradicts itself: programming errors. */
export class WebhookKinds {
  private readonly byCode: ReadonlyMap<string, WebhookKind>;

  constructor(readonly all: readonly WebhookKind[]) {
    for (const kind of all) checkWebhookKind(kind);
    this.byCode = new Map(all.map((kind) => [kind.code, kind]));
    if (this.byCode.size < all.length || this.byCode.has(WEBHOOK_TEST.code)) throw new Error('A webhook kind is registered twice.');
  }

  /** Codes to which one may subscribe. */
  get codes(): readonly string[] {
    return [...this.byCode.keys()];
  }

  has(code: string): boolean {
    return this.byCode.has(code);
  }
}

/** Throws when a kind contradicts itself. */
export function checkWebhookKind({ code, fields }: WebhookKind): void {
  if (!CODE.test(code)) throw new Error(`Webhook kind ${code}: a code is of lower-case words with dots between them.`);
  if (fields.length === 0 || !fields.every((field) => FIELD.test(field))) throw new Error(`Webhook kind ${code}: it names the fields of its data.`);
}
