import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { ModuleCode, ModuleTerms, SlotKind } from '../../domain/modules/module-terms.js';
import { ModuleWarningType } from './module-warning.type.js';
import { HoursBasisCodes, ModuleCodes, SlotKindCodes } from './module.codes.js';

@ObjectType('ModuleTemplateSlot', { description: 'Contacts of one kind in an example mix.' })
export class ModuleTemplateSlotType {
  @Field(() => SlotKindCodes, { description: 'Kind of contact.' })
  kind: SlotKind;

  @Field(() => Int, { description: 'Minutes of one contact.' })
  minutes: number;

  @Field(() => Int, { description: 'How many of them.' })
  count: number;
}

@ObjectType('ModuleTemplate', { description: 'An example mix of contacts of a module. It may be loaded with its warnings; it is no rule.' })
export class ModuleTemplateType {
  @Field(() => String, { description: 'Unique within the module.' })
  code: string;

  @Field(() => [ModuleTemplateSlotType], { description: 'The contacts, in order.' })
  slots: readonly ModuleTemplateSlotType[];

  @Field(() => Int, { nullable: true, description: 'Minutes to be used freely on top; null: none, or read as those of a resource person.' })
  flexMinutes: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes of a resource person on top; null: none, or read as free ones.' })
  resourcePersonMinutes: number | null;

  @Field(() => [ModuleWarningType], { description: 'What does not fit the range of the module (DD-06).' })
  warnings: readonly ModuleWarningType[];
}

@ObjectType('RegimeModule', { description: 'A module of a funding regime. Ranges overlap and leave gaps; a module is granted, never worked out from hours.' })
export class ModuleType {
  @Field(() => ModuleCodes, { description: 'Code, as referrals and weekly rates name it.' })
  code: ModuleCode;

  @Field(() => String, { description: 'German name for screens.' })
  name: string;

  @Field(() => Int, { description: 'Lower end of the range in minutes; belongs to it.' })
  fromMinutes: number;

  @Field(() => Int, { description: 'Upper end of the range in minutes; belongs to it.' })
  toMinutes: number;

  @Field(() => HoursBasisCodes, { description: 'What the minutes are counted by.' })
  hoursBasis: ModuleTerms['hoursBasis'];

  @Field(() => Boolean, { description: 'Whether groups may be part of it.' })
  groupAllowed: boolean;

  @Field(() => Int, { nullable: true, description: 'How many weeks it lasts as a rule; null: not said.' })
  usualWeeks: number | null;

  @Field(() => Boolean, { description: 'Granted only where a report under § 8a SGB VIII is there (DD-08).' })
  endangermentReportNeeded: boolean;

  @Field(() => [ModuleTemplateType], { description: 'Example mixes.' })
  templates: readonly ModuleTemplateType[];
}
