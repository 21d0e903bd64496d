import { must } from './agreement-network.js';
import type { DisputeOffice } from './dispute-office.js';
import type { Clearing } from './naive/clear.js';
import type { Line } from './naive/lines.js';
import { createRng, type Rng } from './naive/rng.js';
import type { Decision, Disputes, UseName } from './naive/world.js';

interface Raised {
  readonly id: string;
  readonly name: UseName;
  readonly opener: string;
  readonly respondent: string;
  readonly isAgreeable: boolean;
}

/** Of each month some lines are disputed; how each ends, and when, is chance. What people have said is kept for the naive reckoning. */
const MOST_OF_A_MONTH = 6;

export class DisputeRounds {
  private readonly rng: Rng;
  private readonly open: Raised[] = [];
  private readonly decided: Decision[] = [];
  private readonly ruled = new Set<string>();

  constructor(
    private readonly office: DisputeOffice,
    seed: number,
  ) {
    this.rng = createRng(seed ^ 0xd15);
  }

  get disputes(): Disputes {
    return { open: this.open.map(({ name }) => name), decided: [...this.decided] };
  }

  /** Disputes lines of a month in force, in the name of a side or of the agency; about half of them end at once. */
  async raise({ agency, period, lines }: Clearing): Promise<void> {
    const priced = lines.filter((line) => line.debtor !== null && line.creditor !== null && line.cents >= 0 && !this.isOpen(agency, line));
    // Of a correction the new line is disputed, in the month that carries it.
    const fresh = priced.filter((line) => line.corrects === null || line.cents > 0);
    for (const line of this.rng.shuffle(fresh).slice(0, MOST_OF_A_MONTH)) {
      const raised = await this.raiseOne(agency, period, line);
      if (this.rng.chance(0.5)) await this.end(raised, line.cents);
    }
  }

  /** Decides some of those that are open, also about uses of months that are closed by now. */
  async decideSome(): Promise<void> {
    for (const raised of [...this.open]) if (this.rng.chance(0.7)) await this.end(raised, 5_000);
  }

  private isOpen(agency: string, line: Line): boolean {
    return this.open.some(({ name }) => name.agency === agency && name.reservation === line.reservation && name.offer === line.offer && name.date === line.date && name.start === line.start);
  }

  private async raiseOne(agency: string, period: string, { offer, date, start, reservation, debtor, creditor, cents }: Line): Promise<Raised> {
    const name = { agency, offer, date, start, reservation };
    // What the agency has ruled it takes up again itself.
    const isAgreeable = debtor !== creditor && cents > 0 && !this.ruled.has(JSON.stringify(name));
    const [opener, respondent] = !isAgreeable ? [agency, creditor!] : this.rng.chance(0.5) ? [debtor!, creditor!] : [creditor!, debtor!];
    const use = await this.office.use(reservation, date, start);
    const wish = { agencyId: this.office.id(agency), period, lines: [{ ...use, cents: 0n }], reason: 'DOUBLE', text: null } as const;
    const { id } = must(await this.office.open.run(this.office.as(opener), wish));
    const raised = { id, name, opener, respondent, isAgreeable };
    this.open.push(raised);
    return raised;
  }

  private async end(raised: Raised, about: number): Promise<void> {
    const { id: disputeId, name, opener, respondent } = raised;
    const { handle } = this.office;
    const command = { disputeId, text: null };
    this.open.splice(this.open.indexOf(raised), 1);
    if (this.rng.chance(0.25)) {
      must(await handle.withdraw(this.office.as(opener), { ...command, lines: null }));
      return;
    }
    const cents = this.rng.chance(0.2) ? 0n : BigInt(this.rng.int(0, about + 1_000));
    const lines = [{ ...(await this.office.use(name.reservation, name.date, name.start)), cents }];
    if (raised.isAgreeable && this.rng.chance(0.5)) {
      must(await handle.answer(this.office.as(respondent), { ...command, answer: 'PARTLY', lines }));
      must(await handle.accept(this.office.as(opener), { ...command, proposalId: await this.office.proposalOf(disputeId) }));
    } else {
      must(await handle.answer(this.office.as(respondent), { ...command, answer: 'REJECTED', lines: [] }));
      must(await handle.escalate(this.office.as(opener), command));
      await this.office.decided(disputeId, lines, name.agency);
      this.ruled.add(JSON.stringify(name));
    }
    this.decided.push({ ...name, cents });
  }
}
