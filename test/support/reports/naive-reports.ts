/** A case as a test makes it up. Days are `YYYY-MM-DD`. */
export interface NaiveCase {
  readonly approvals: readonly { readonly from: string; readonly to: string | null; readonly module: string | null; readonly minutes: readonly [number, number] | null }[];
  /** Sessions of 90 minutes from 15:00 on with a seat of the case; null: no record. */
  readonly sessions: readonly { readonly date: string; readonly status: string | null; readonly from: string | null; readonly to: string | null }[];
  readonly hours: readonly { readonly date: string; readonly minutes: number; readonly kind: string; readonly staff: string | null }[];
}

const WEEKLY: Readonly<Record<string, readonly [number, number]>> = { FLEX: [1, 3], BASIS: [3, 5], STANDARD: [6, 8], ZUSATZ: [9, 11], SONDER: [11, 15] };

const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const clock = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Minute by minute: present from the later of 15:00 and the arrival, to the earlier of 16:30 and the leave. */
function presence(from: string | null, to: string | null): number {
  let minutes = 0;
  for (let now = 15 * 60; now < 16 * 60 + 30; now++) if ((from === null || now >= clock(from)) && (to === null || now < clock(to))) minutes += 1;
  return minutes;
}

/** All days of an approval up to a last one. */
function daysOf(approval: NaiveCase['approvals'][number], until: string): string[] {
  const days: string[] = [];
  for (let day = approval.from; day <= until && (approval.to === null || day <= approval.to); day = nextDay(day)) days.push(day);
  return days;
}

function sums(of: NaiveCase, days: ReadonlySet<string>) {
  const sessions = of.sessions.filter(({ date }) => days.has(date));
  const hours = of.hours.filter(({ date }) => days.has(date));
  const listed = sessions.filter(({ status }) => status === 'ATTENDED').reduce((sum, { from, to }) => sum + presence(from, to), 0);
  const kind = (name: string): number => hours.filter((row) => row.kind === name).reduce((sum, { minutes }) => sum + minutes, 0);
  const staff = (name: string | null): number => hours.filter((row) => row.staff === name).reduce((sum, { minutes }) => sum + minutes, 0);
  const count = (status: string): number => sessions.filter((row) => row.status === status).length;
  return {
    groupMinutes: listed + kind('GROUP_INTERNAL'),
    singleMinutes: kind('SINGLE'),
    parentMinutes: kind('PARENT'),
    resourcePersonMinutes: kind('RESOURCE_PERSON'),
    professionalMinutes: staff('PROFESSIONAL'),
    semiProfessionalMinutes: staff('SEMI_PROFESSIONAL'),
    notGivenMinutes: listed + staff(null),
    sessionsExpected: sessions.length,
    sessionsAttended: count('ATTENDED'),
    sessionsExcused: count('EXCUSED'),
    sessionsUnexcused: count('UNEXCUSED'),
  };
}

const total = (row: ReturnType<typeof sums>): number => row.groupMinutes + row.singleMinutes + row.parentMinutes + row.resourcePersonMinutes;

/** minutes ÷ (days ÷ 7) beside hours a week, as whole numbers. */
function weeklyVerdict(minutes: number, days: number, [from, to]: readonly [number, number]): string {
  const [care, low, high] = [BigInt(minutes) * 7n, BigInt(from) * BigInt(days), BigInt(to) * BigInt(days)];
  if (care < low) return 'UNDER';
  return care > high ? 'OVER' : 'WITHIN';
}

/** Days of crisis that hang together with this one, both ways; null where it goes on for ever. */
function crisisDays(of: NaiveCase, day: string): string[] | null {
  const crises = of.approvals.filter(({ module }) => module === 'KRISE');
  if (crises.some(({ to }) => to === null)) return null;
  const all = new Set(crises.flatMap((approval) => daysOf(approval, '9999-12-31')));
  const sorted = [...all].sort();
  let block: string[] = [];
  for (const one of sorted) {
    if (block.length > 0 && nextDay(block.at(-1)!) !== one) {
      if (block.includes(day)) return block;
      block = [];
    }
    block.push(one);
  }
  return block;
}

/** The reports of a month, worked out day by day without any SQL; by first day. */
export function naiveReports(of: NaiveCase, month: string): unknown[] {
  const days: string[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = nextDay(day)) days.push(day);
  return of.approvals
    .map((approval) => ({ approval, own: daysOf(approval, days.at(-1)!).filter((day) => day.startsWith(month)) }))
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => (a.own[0]! < b.own[0]! ? -1 : 1))
    .map(({ approval, own }) => {
      const row = sums(of, new Set(own));
      const deliveredMinutes = total(row);
      const base = { from: own[0], to: own.at(-1), days: own.length, module: approval.module, ...row, deliveredMinutes };
      if (approval.module === 'KRISE') {
        const block = crisisDays(of, own[0]!);
        if (block === null || block.at(-1) !== own.at(-1)) return { ...base, interventionMinutes: null, verdict: 'RUNNING' };
        const minutes = total(sums(of, new Set(block)));
        return { ...base, interventionMinutes: minutes, verdict: minutes < 600 ? 'UNDER' : minutes > 600 ? 'OVER' : 'WITHIN' };
      }
      const range = approval.module === null ? approval.minutes! : (WEEKLY[approval.module]!.map((hours) => hours * 60) as unknown as readonly [number, number]);
      return { ...base, interventionMinutes: null, verdict: weeklyVerdict(deliveredMinutes, own.length, range) };
    });
}
