import { Option, type Command } from 'commander';
import type { MatchReferralAnswer, OfferEvaluation, Variant } from '#matching';
import { count, kilometres } from '../arguments.js';
import { print, printRefusal } from '../output.js';
import { withInstallation } from '../with-installation.js';

interface MatchOptions {
  referral: string;
  variant: Variant;
  maxKm?: number;
  limit?: number;
}

export function addMatch(program: Command): void {
  program
    .command('match')
    .description('Ranks the offers for one referral and says why the others do not suit.')
    .requiredOption('--referral <id>', "the referral's identifier")
    .addOption(new Option('--variant <variant>', 'how the seat would be used').choices(['INTEGRATED', 'COMPLEMENTARY']).default('INTEGRATED'))
    .option('--max-km <km>', "replaces the referral's own limit", kilometres)
    .option('--limit <n>', 'at most so many matches', count)
    .option('--json', 'print JSON (always so)')
    .action((options: MatchOptions) => match(options));
}

async function match(options: MatchOptions): Promise<void> {
  const { MatchReferralQuery } = await import('#matching');
  await withInstallation(async ({ unitOfWork, operator }) => {
    const result = await new MatchReferralQuery(unitOfWork).run(operator('MATCHING'), {
      referral: { code: options.referral },
      variant: options.variant,
      maxKm: options.maxKm,
    });
    if (!result.ok) return printRefusal({ code: 'UNKNOWN_REFERENCE', message: `"${options.referral}" is no referral of this installation.` });
    return print(toDocument(result.value, options.limit));
  });
}

function toDocument(answer: MatchReferralAnswer, limit: number | undefined): unknown {
  return {
    referral: answer.referralCode,
    matches: answer.matches.slice(0, limit).map((match) => ({
      offer: match.offerCode,
      score: match.score,
      distanceKm: match.distanceKm === null ? null : Number(match.distanceKm.toFixed(3)),
      freeSeats: match.freeSeats,
      criteria: match.explain().map(({ detail, ...criterion }) => ({ ...criterion, detail: detail.en })),
    })),
    rejected: answer.rejected.map((offer) => ({ offer: offer.offerCode, reasons: offer.failed })),
    nearMisses: answer.nearMisses.map((offer) => ({ offer: offer.offerCode, reason: offer.failed[0], detail: detailOf(offer) })),
  };
}

const detailOf = (offer: OfferEvaluation): string => offer.explain().find((criterion) => criterion.code === offer.failed[0])!.detail.en;
