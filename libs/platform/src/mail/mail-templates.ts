import type { MailTemplate } from './mail-template.js';

/** All texts of the installation. Throws for two of one code. */
export class MailTemplates {
  private readonly byCode: ReadonlyMap<string, MailTemplate>;

  constructor(readonly all: readonly MailTemplate[]) {
    this.byCode = new Map(all.map((template) => [template.code, template]));
    if (this.byCode.size < all.length) throw new Error('A mail template is registered twice.');
  }

  find(code: string): MailTemplate | undefined {
    return this.byCode.get(code);
  }
}
