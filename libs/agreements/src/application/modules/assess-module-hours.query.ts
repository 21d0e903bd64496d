import { Injectable } from '@nestjs/common';
import { isUuid, type LocalDate } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { rational, toDecimal } from '../../domain/calculation/rational.js';
import { compareWithRange, modulesThatFit, type RangeVerdict } from '../../domain/modules/classify-hours.js';
import type { ModuleCode, ModuleTerms } from '../../domain/modules/module-terms.js';
import { groupSeatWarnings, type ModuleWarning } from '../../domain/modules/template-warnings.js';
import { findVersionsOn } from '../../persistence/regimes/regime.sql.js';

export interface ModuleHours {
  readonly agencyId: string;
  /** The module that was granted. */
  readonly module: ModuleCode;
  /** The days of the care, both ends included; the last one decides the version of the regime. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly minutes: number;
  readonly weeklyGroupSeats?: number | undefined;
}

export interface ModuleAssessment {
  readonly module: ModuleTerms;
  readonly verdict: RangeVerdict;
  /** For showing, with up to two places; the verdict compares the exact fraction. */
  readonly averageHoursPerWeek: string;
  /** All modules whose range holds the average. No proposal: the agency grants a module (DD-07). */
  readonly fittingModules: readonly ModuleCode[];
  readonly warnings: readonly ModuleWarning[];
}

/** Compares delivered care with the range of the granted module (DD-03); null where the agency has no such module then, or the days are none. */
@Injectable()
export class AssessModuleHoursQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, hours: ModuleHours): Promise<ModuleAssessment | null> {
    if (!isUuid(hours.agencyId) || hours.from > hours.to || hours.minutes < 0) return null;
    const versions = await this.unitOfWork.run(context, (tx) => findVersionsOn(tx, hours.agencyId, hours.to));
    const version = versions.find(({ modules }) => modules.some((one) => one.code === hours.module));
    const module = version?.modules.find((one) => one.code === hours.module);
    if (!version || !module) return null;
    const care = { minutes: BigInt(hours.minutes), days: BigInt(daysOf(hours)) };
    return {
      module,
      verdict: compareWithRange(care, module),
      averageHoursPerWeek: toDecimal(rational(care.minutes * 7n, care.days * 60n), 2),
      fittingModules: modulesThatFit(care, version.modules),
      warnings: groupSeatWarnings(module, hours.weeklyGroupSeats ?? 0),
    };
  }
}

const daysOf = ({ from, to }: ModuleHours): number => Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days + 1;
