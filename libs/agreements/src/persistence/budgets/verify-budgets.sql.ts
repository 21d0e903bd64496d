/** Accounts whose kept sums are not those of their entries, in either direction; one row with its `subject` each. */
export const WRONG_BALANCES = `
  WITH summed AS (
    SELECT account_id, sum(CASE WHEN kind = 'SHIFTED' THEN cents ELSE 0 END) AS shifted_cents, sum(CASE WHEN kind = 'SHIFTED' THEN minutes ELSE 0 END) AS shifted_minutes,
      sum(CASE kind WHEN 'RESERVED' THEN cents WHEN 'RELEASED' THEN -cents ELSE 0 END) AS reserved_cents,
      sum(CASE kind WHEN 'RESERVED' THEN minutes WHEN 'RELEASED' THEN -minutes ELSE 0 END) AS reserved_minutes,
      sum(CASE WHEN kind = 'CONSUMED' THEN cents ELSE 0 END) AS consumed_cents, sum(CASE WHEN kind = 'CONSUMED' THEN minutes ELSE 0 END) AS consumed_minutes,
      sum(CASE WHEN subject_kind <> 'expected_seat' THEN 0 WHEN kind = 'RESERVED' THEN cents WHEN kind = 'RELEASED' THEN -cents ELSE 0 END) AS expected_cents,
      sum(CASE WHEN subject_kind <> 'expected_seat' THEN 0 WHEN kind = 'RESERVED' THEN minutes WHEN kind = 'RELEASED' THEN -minutes ELSE 0 END) AS expected_minutes
    FROM agreements.budget_entry GROUP BY account_id)
  SELECT 'budget account ' || coalesce(s.account_id, b.account_id) AS subject FROM summed s FULL JOIN agreements.budget_balance b ON b.account_id = s.account_id
  WHERE (s.shifted_cents, s.shifted_minutes, s.reserved_cents, s.reserved_minutes, s.consumed_cents, s.consumed_minutes, s.expected_cents, s.expected_minutes)
    IS DISTINCT FROM (b.shifted_cents, b.shifted_minutes, b.reserved_cents, b.reserved_minutes, b.consumed_cents, b.consumed_minutes, b.expected_cents, b.expected_minutes)
  ORDER BY 1`;

/** What an organisation has bound for a subject is never below 0. */
export const OVERRELEASED = `
  SELECT 'budget account ' || account_id || ' ' || subject_kind || ' ' || subject_id AS subject FROM agreements.budget_entry WHERE kind IN ('RESERVED', 'RELEASED')
  GROUP BY account_id, subject_kind, subject_id, organisation_id
  HAVING sum(CASE kind WHEN 'RESERVED' THEN cents ELSE -cents END) < 0 OR sum(CASE kind WHEN 'RESERVED' THEN minutes ELSE -minutes END) < 0 ORDER BY 1`;
