import { expect, it } from '@jest/globals';
import { repeatEach } from '../support/idempotency/repeat-each.js';
import { openSeatCommands, SEAT_COMMAND_FIELDS } from '../support/idempotency/seat-commands.js';

const seats = repeatEach(SEAT_COMMAND_FIELDS, openSeatCommands);

it('negative control: where no answer is kept it acts again, or is refused, and that is seen', async () => {
  const { api, repeater, prepare } = seats();
  await api.database.superuser.query('CREATE FUNCTION public.forget() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$');
  await api.database.superuser.query('CREATE TRIGGER forgets BEFORE INSERT ON platform.idempotency FOR EACH ROW EXECUTE FUNCTION public.forget()');
  try {
    expect(await repeater.twice({ field: 'holdSeat', ...(await prepare['holdSeat']!()) })).toContain('first and then');
    expect(await repeater.lost({ field: 'raiseConcern', ...(await prepare['raiseConcern']!()) })).toContain('acts again: ');
  } finally {
    await api.database.superuser.query('DROP TRIGGER forgets ON platform.idempotency');
  }
});
