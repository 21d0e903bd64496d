import { CareContactsResolver } from './care-contacts.resolver.js';
import { CareCourseResolver } from './care-course.resolver.js';
import { HoursCommandsResolver } from './hours-commands.resolver.js';
import { WorkTimesResolver } from './work-times.resolver.js';

export const hoursResolvers = [HoursCommandsResolver, CareContactsResolver, CareCourseResolver, WorkTimesResolver];
