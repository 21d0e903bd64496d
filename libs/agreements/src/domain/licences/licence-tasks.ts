/** DD-26: co-use that the operating licence of a facility rests on ends. For whoever runs the facility. */
export const LICENCE_BASIS_ENDS = {
  code: 'LICENCE_BASIS_ENDS',
  title: 'Mitnutzung endet: Betriebserlaubnis mit dem Landesjugendamt klären',
  reminderWorkingDaysBefore: 20,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

/** Every kind of task about licences. */
export const licenceTasks = [LICENCE_BASIS_ENDS] as const;
