/** Modules of the STA as referrals and weekly rates name them. */
export const MODULE_CODES = ['FLEX', 'BASIS', 'STANDARD', 'ZUSATZ', 'SONDER', 'KRISE'] as const;
export type ModuleCode = (typeof MODULE_CODES)[number];

export type SlotKind = 'GROUP' | 'SINGLE' | 'PARENT' | 'PARENT_COURSE';

export interface TemplateSlot {
  readonly kind: SlotKind;
  readonly minutes: number;
  readonly count: number;
}

/**
 * An example mix. The second column of the source table reads as free hours or as hours of a resource person; both are
 * modelled, at most one is filled (domain.md 1.0 note 3).
 */
export interface ModuleTemplate {
  readonly code: string;
  readonly slots: readonly TemplateSlot[];
  readonly flexMinutes: number | null;
  readonly resourcePersonMinutes: number | null;
}

/** Range, both ends included; ranges of modules overlap and leave gaps (note 1). Minutes a week, or of the whole intervention. */
export interface ModuleTerms {
  readonly code: ModuleCode;
  /** As shown on screens. */
  readonly name: string;
  readonly fromMinutes: number;
  readonly toMinutes: number;
  readonly hoursBasis: 'PER_WEEK' | 'PER_INTERVENTION';
  readonly groupAllowed: boolean;
  readonly usualWeeks: number | null;
  /** Granted only where a report under § 8a SGB VIII is there (DD-08). */
  readonly endangermentReportNeeded: boolean;
  readonly templates: readonly ModuleTemplate[];
}

export type ModuleRange = Pick<ModuleTerms, 'code' | 'fromMinutes' | 'toMinutes' | 'hoursBasis'>;
