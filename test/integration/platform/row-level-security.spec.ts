import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SERVICE_ROLE } from '#platform';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { buildWorld, type Member, type Row, type World } from './row-level-security.world.js';

interface Rule {
  /** Columns that tell the row from all others. */
  readonly key: readonly string[];
  /** Who of the row's own world sees it; EVERYONE: a catalogue, for all who have signed in. */
  readonly readers: readonly Member[] | 'EVERYONE';
  /** Who may write such a row. */
  readonly writers: readonly Member[];
  /** Columns that say whose row it is: nobody gives a row away to another world. */
  readonly owners: readonly string[];
}

const all: readonly Member[] = ['AGENCY', 'MAIN', 'HOST'];

/** Every table with a policy. A table that is missing here fails the walk below. */
const RULES: Readonly<Record<string, Rule>> = {
  'agreements.agreement': { key: ['id'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY'], owners: ['agency_id'] },
  // What is agreed does not change any more: the clauses are those of an active agreement.
  'agreements.agreement_clause': { key: ['agreement_id', 'code'], readers: ['AGENCY', 'MAIN'], writers: [], owners: ['agreement_id'] },
  'agreements.approval': { key: ['id'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY'], owners: ['agency_id'] },
  // Kept by triggers alone: nobody says of somebody that they have written something.
  'agreements.authorship': { key: ['subject_kind', 'subject_id', 'part', 'actor'], readers: ['AGENCY', 'MAIN'], writers: [], owners: ['subject_id'] },
  // A budget of a social space: seen by the agency and by those who steer its network with it (HOST is CORE there).
  'agreements.budget': { key: ['id'], readers: ['AGENCY', 'HOST'], writers: ['AGENCY'], owners: ['agency_id'] },
  'agreements.budget_account': { key: ['id'], readers: ['AGENCY', 'HOST'], writers: ['AGENCY'], owners: ['agency_id'] },
  // The sums of an account, for those who see it; kept by a trigger alone.
  'agreements.budget_balance': { key: ['account_id'], readers: ['AGENCY', 'HOST'], writers: [], owners: ['agency_id'] },
  // A booking of the agency's: those who steer with it see the sums and no single booking.
  'agreements.budget_entry': { key: ['id'], readers: ['AGENCY'], writers: ['AGENCY'], owners: ['agency_id'] },
  'agreements.budget_shift': { key: ['id'], readers: ['AGENCY', 'HOST'], writers: ['AGENCY', 'HOST'], owners: ['agency_id'] },
  // Costs: for the provider whose they are and the agency that they were given to.
  'agreements.calculation_sheet': { key: ['id'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY', 'MAIN'], owners: ['agency_id', 'provider_id'] },
  // Rules of agencies are no secret among organisations; no price in them.
  // Written by whoever takes co-use away; seen by whoever sees the dependency.
  'agreements.licence_confirmation': { key: ['agreement_id', 'dependency_id', 'lost_from'], readers: all, writers: ['AGENCY'], owners: ['agency_id', 'agreement_id', 'dependency_id'] },
  // Declared by MAIN about the co-use of HOST.
  'agreements.licence_dependency': { key: ['id'], readers: all, writers: ['MAIN'], owners: ['agency_id', 'hub_id', 'dependent_id'] },
  'agreements.module_template': { key: ['version_id', 'module_code', 'code'], readers: 'EVERYONE', writers: ['AGENCY'], owners: ['version_id'] },
  'agreements.module_template_slot': { key: ['version_id', 'module_code', 'template_code', 'position'], readers: 'EVERYONE', writers: ['AGENCY'], owners: ['version_id'] },
  'agreements.regime': { key: ['id'], readers: 'EVERYONE', writers: ['AGENCY'], owners: ['agency_id'] },
  'agreements.regime_deadline': { key: ['version_id', 'code'], readers: 'EVERYONE', writers: ['AGENCY'], owners: ['version_id'] },
  'agreements.regime_module': { key: ['version_id', 'code'], readers: 'EVERYONE', writers: ['AGENCY'], owners: ['version_id'] },
  'agreements.regime_version': { key: ['id'], readers: 'EVERYONE', writers: ['AGENCY'], owners: ['agency_id'] },
  // What rates are calculated for is no secret among those signed in; no price in it.
  'agreements.service_description': { key: ['id'], readers: 'EVERYONE', writers: ['AGENCY'], owners: ['agency_id'] },
  'agreements.settlement_rate': { key: ['id'], readers: ['AGENCY', 'HOST'], writers: ['AGENCY'], owners: ['agency_id'] },
  'agreements.social_space': { key: ['id'], readers: 'EVERYONE', writers: ['AGENCY'], owners: ['agency_id'] },
  'agreements.social_space_centre': { key: ['id'], readers: 'EVERYONE', writers: ['AGENCY'], owners: ['social_space_id'] },
  'agreements.social_space_municipality': { key: ['version_id', 'ags'], readers: 'EVERYONE', writers: [], owners: ['version_id'] },
  'agreements.social_space_version': { key: ['id'], readers: 'EVERYONE', writers: ['AGENCY'], owners: ['agency_id'] },
  // Templates are there to be shared; no person in them.
  'agreements.template': { key: ['id'], readers: 'EVERYONE', writers: ['AGENCY'], owners: ['agency_id'] },
  'agreements.template_clause': { key: ['version_id', 'code'], readers: 'EVERYONE', writers: ['AGENCY'], owners: ['version_id'] },
  'agreements.template_version': { key: ['id'], readers: 'EVERYONE', writers: ['AGENCY'], owners: ['agency_id'] },
  'agreements.weekly_rate': { key: ['id'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY'], owners: ['agreement_id'] },
  'care.attendance': {
    key: ['session_id', 'referral_id', 'recorded_by'],
    readers: all,
    writers: ['HOST'],
    owners: ['agency_id', 'host_id', 'referral_id', 'session_id'],
  },
  // HOST has a seat of the case and could give it time in a group, but no single care: test/integration/care/other-care-guards.spec.ts.
  // Told of by a trigger; MAIN answers for the case.
  'care.attendance_difference': { key: ['id'], readers: all, writers: [], owners: ['agency_id', 'host_id'] },
  // Whatever was received, for the side whose record it is; the other side sees what stands.
  'care.attendance_entry': { key: ['id'], readers: ['HOST'], writers: ['HOST'], owners: ['agency_id', 'host_id', 'referral_id', 'session_id'] },
  'care.attendance_proposal': { key: ['id'], readers: all, writers: ['AGENCY', 'HOST'], owners: ['agency_id', 'host_id'] },
  // Who was away and why is the host's own affair.
  'care.session_note': { key: ['session_id'], readers: ['HOST'], writers: ['HOST'], owners: ['host_id', 'session_id'] },
  'care.session_substitute': { key: ['id'], readers: ['HOST'], writers: ['HOST'], owners: ['session_id'] },
  // Asked by AGENCY, MAIN's to answer: each opens one for the other side.
  'care.case_deadline': { key: ['id'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY'], owners: ['agency_id', 'responsible_id', 'owed_by', 'referral_id'] },
  // What the Hilfeplan says is the agency's to write.
  'care.plan_days': { key: ['referral_id'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY'], owners: ['agency_id', 'referral_id'] },
  'care.care_hours': { key: ['id'], readers: ['AGENCY', 'MAIN'], writers: ['MAIN'], owners: ['agency_id', 'provider_id', 'referral_id'] },
  // Made by the worker alone; a host sees its attendance lists, and no report.
  'care.report': { key: ['id'], readers: ['AGENCY', 'MAIN'], writers: [], owners: ['agency_id', 'provider_id', 'referral_id'] },
  'care.report_answer': { key: ['id'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY'], owners: ['agency_id', 'provider_id', 'report_id'] },
  'care.report_run': { key: ['id'], readers: ['AGENCY'], writers: ['AGENCY'], owners: ['agency_id'] },
  'care.report_stale': { key: ['id'], readers: [], writers: [], owners: ['agency_id', 'referral_id'] },
  // Work of MAIN for AGENCY, in no case's name.
  'care.work_time': { key: ['id'], readers: ['AGENCY', 'MAIN'], writers: ['MAIN'], owners: ['agency_id', 'provider_id'] },
  // Of two people, who are none of those that ask here: test/integration/care/coordination-notes.spec.ts walks through who sees what.
  'care.coordination_note': { key: ['id'], readers: [], writers: [], owners: ['thread_id'] },
  'care.coordination_thread': { key: ['id'], readers: [], writers: [], owners: ['responsible_id', 'host_id', 'reservation_id'] },
  // As the referral: how far its documents have come, and nothing of them.
  'care.document_status': { key: ['referral_id', 'kind'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY', 'MAIN'], owners: ['referral_id'] },
  'identity.cooperation_contract': { key: ['id'], readers: ['AGENCY', 'HOST'], writers: ['AGENCY'], owners: ['agency_id'] },
  'identity.access_log': { key: ['id'], readers: ['HOST'], writers: ['HOST'], owners: ['organisation_id'] },
  'identity.invitation': { key: ['id'], readers: ['AGENCY'], writers: ['AGENCY'], owners: ['organisation_id'] },
  // Who runs the system is known to the sign-in alone, through a function.
  'identity.keeper': { key: ['user_id'], readers: [], writers: [], owners: ['user_id'] },
  'identity.machine_token': { key: ['id'], readers: ['AGENCY'], writers: ['AGENCY'], owners: ['organisation_id'] },
  'identity.membership': { key: ['id'], readers: ['AGENCY'], writers: ['AGENCY'], owners: ['organisation_id'] },
  'identity.network_invitation': { key: ['id'], readers: ['AGENCY', 'HOST'], writers: ['AGENCY'], owners: ['agency_id', 'organisation_id'] },
  // HOST holds an open invitation: nobody is put into a network by others.
  'identity.network_membership': { key: ['id'], readers: 'EVERYONE', writers: ['HOST'], owners: ['agency_id'] },
  'identity.network_setting': { key: ['agency_id'], readers: 'EVERYONE', writers: ['AGENCY'], owners: ['agency_id'] },
  'identity.organisation': { key: ['id'], readers: 'EVERYONE', writers: [], owners: ['id'] },
  'identity.organisation_finance': { key: ['organisation_id'], readers: ['HOST'], writers: ['HOST'], owners: ['organisation_id'] },
  'identity.provider_tier': { key: ['id'], readers: 'EVERYONE', writers: ['AGENCY'], owners: ['agency_id'] },
  'identity.safeguarding_agreement': { key: ['id'], readers: ['AGENCY', 'HOST'], writers: ['AGENCY'], owners: ['agency_id'] },
  'identity.site': { key: ['id'], readers: 'EVERYONE', writers: ['HOST'], owners: ['owner_id'] },
  'identity.substitution': { key: ['id'], readers: ['AGENCY'], writers: ['AGENCY'], owners: ['organisation_id'] },
  // Tasks are for people and these transactions have none: test/integration/inbox walks through who sees what.
  'inbox.digest': { key: ['organisation_id', 'user_id'], readers: [], writers: [], owners: ['organisation_id'] },
  'inbox.notification_preference': { key: ['organisation_id', 'user_id'], readers: [], writers: [], owners: ['organisation_id'] },
  'inbox.task': { key: ['id'], readers: [], writers: [], owners: ['organisation_id'] },
  // Where an organisation's own systems listen, with a sealed secret, and what they were told.
  'inbox.webhook_delivery': { key: ['id'], readers: ['HOST'], writers: ['HOST'], owners: ['organisation_id'] },
  'inbox.webhook_endpoint': { key: ['id'], readers: ['HOST'], writers: ['HOST'], owners: ['organisation_id'] },
  // What was taken, shown or declined for a case, in the name of its agency: no host sees or writes it.
  // Written by the job that matches again, which acts as the operator; for whoever sees the referral.
  'matching.answer': { key: ['referral_id'], readers: ['AGENCY', 'MAIN'], writers: [], owners: ['agency_id', 'referral_id'] },
  'matching.answer_change': { key: ['referral_id', 'version'], readers: ['AGENCY', 'MAIN'], writers: [], owners: ['referral_id'] },
  'matching.answer_match': { key: ['referral_id', 'offer_id'], readers: ['AGENCY', 'MAIN'], writers: [], owners: ['referral_id'] },
  'matching.choice': { key: ['id'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY', 'MAIN'], owners: ['agency_id', 'referral_id', 'host_id'] },
  'matching.decline': { key: ['id'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY', 'MAIN'], owners: ['agency_id', 'referral_id', 'host_id'] },
  'matching.reach_preview': { key: ['organisation_id'], readers: [], writers: [], owners: ['organisation_id'] },
  'matching.shown': { key: ['referral_id', 'offer_id', 'day'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY', 'MAIN'], owners: ['agency_id', 'referral_id', 'host_id'] },
  // Published by the system when a month is over, out of marks that nobody else reads.
  // What has changed: noted by triggers, taken by the job.
  'matching.touched': { key: ['kind', 'id'], readers: [], writers: [], owners: ['subject_id'] },
  'matching.unmet_need': { key: ['agency_id', 'month', 'dimension', 'code'], readers: ['AGENCY'], writers: [], owners: ['agency_id'] },
  'matching.vain_key': { key: ['month'], readers: [], writers: [], owners: [] },
  'matching.vain_search': { key: ['id'], readers: [], writers: [], owners: ['agency_id'] },
  // What is relaxed for a referral is seen by whoever sees the referral; only its agency relaxes.
  'matching.relaxation': { key: ['id'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY'], owners: ['agency_id', 'referral_id'] },
  // Published for everyone: nobody is ranked by what they cannot read (GZ-16).
  'matching.weights': { key: ['agency_id', 'version'], readers: 'EVERYONE', writers: ['AGENCY'], owners: ['agency_id'] },
  'offers.agency_setting': { key: ['agency_id'], readers: 'EVERYONE', writers: ['AGENCY'], owners: ['agency_id'] },
  // A feed is its maker's own; what it shows is decided once, and it never goes to another organisation.
  'offers.calendar_feed': { key: ['id'], readers: ['HOST'], writers: ['HOST'], owners: ['organisation_id'] },
  // Written by a function alone, which asks who confirms.
  'offers.capacity_confirmation': { key: ['offer_id'], readers: 'EVERYONE', writers: [], owners: ['offer_id'] },
  // Written by an agency's decision alone (offers.certification), and by imports.
  'offers.certificate': { key: ['id'], readers: 'EVERYONE', writers: [], owners: ['agency_id'] },
  // Why: for the two sides.
  'offers.certificate_withdrawal': { key: ['certificate_id'], readers: ['AGENCY', 'HOST'], writers: ['AGENCY'], owners: ['agency_id', 'host_id'] },
  // Notes, reasons and conditions are for the host that asks and the agency that decides; only the host writes a new one.
  'offers.certification': { key: ['id'], readers: ['AGENCY', 'HOST'], writers: ['HOST'], owners: ['agency_id', 'host_id', 'offer_id'] },
  // Written by the reminding job; whoever follows a link comes by functions that take the hash of its token.
  'offers.confirmation_link': { key: ['id'], readers: [], writers: [], owners: ['host_id'] },
  // Labels of an agency for its network; the shipped ones have no agency, and nobody writes them.
  'offers.code': { key: ['id'], readers: 'EVERYONE', writers: ['AGENCY'], owners: ['agency_id'] },
  'offers.offer': { key: ['id'], readers: 'EVERYONE', writers: ['HOST'], owners: ['host_id'] },
  'offers.offer_draft': { key: ['id'], readers: ['HOST'], writers: ['HOST'], owners: ['host_id'] },
  // With days of certificates of good conduct; others read the view, which leaves them out.
  'offers.offer_staff': { key: ['offer_id', 'position'], readers: ['HOST'], writers: ['HOST'], owners: ['offer_id'] },
  // Searches are a person's own and these transactions have none: test/integration/offers/saved-searches.spec.ts walks through who sees what.
  'offers.saved_search': { key: ['id'], readers: [], writers: [], owners: ['organisation_id'] },
  'offers.saved_search_hit': { key: ['search_id', 'offer_id'], readers: [], writers: [], owners: ['search_id'] },
  // Kept by triggers alone.
  'offers.search_entry': { key: ['offer_id'], readers: 'EVERYONE', writers: [], owners: ['host_id'] },
  'offers.seat_claim': { key: ['session_id', 'holder_id'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY', 'MAIN'], owners: ['agency_id', 'referral_id'] },
  // Shipped holidays have no agency; an agency adds those of its network.
  'offers.school_holiday': { key: ['id'], readers: 'EVERYONE', writers: ['AGENCY'], owners: ['agency_id'] },
  'offers.session_plan': { key: ['id'], readers: 'EVERYONE', writers: ['HOST'], owners: ['offer_id'] },
  'offers.session': { key: ['id'], readers: 'EVERYONE', writers: ['HOST'], owners: ['offer_id'] },
  'platform.idempotency': { key: ['organisation_id', 'actor', 'key'], readers: ['AGENCY'], writers: ['AGENCY'], owners: ['organisation_id'] },
  'platform.journal': { key: ['id'], readers: ['AGENCY', 'HOST'], writers: ['HOST'], owners: ['agency_id', 'organisation_id'] },
  'platform.journal_block': { key: ['chain_id', 'block_no'], readers: ['AGENCY'], writers: ['AGENCY'], owners: ['chain_id'] },
  'platform.journal_pending': { key: ['journal_id'], readers: [], writers: [], owners: ['journal_id'] },
  'platform.journal_seal': { key: ['journal_id'], readers: ['AGENCY'], writers: ['AGENCY'], owners: ['chain_id'] },
  // Whoever writes puts mail and jobs in, without an owner; only the sender and the relay read them.
  'platform.mail': { key: ['id'], readers: [], writers: all, owners: [] },
  'platform.outbox': { key: ['id'], readers: [], writers: all, owners: [] },
  'platform.outbox_beat': { key: ['outbox_id'], readers: [], writers: [], owners: ['outbox_id'] },
  'platform.row_history': { key: ['id'], readers: ['AGENCY', 'HOST'], writers: ['AGENCY', 'HOST'], owners: ['journal_id'] },
  // Written anew as a whole, with the referral that it belongs to.
  'referrals.former_help': { key: ['referral_id', 'position'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY'], owners: ['referral_id'] },
  // Which state may follow which is no secret, and nobody's to change.
  'referrals.state_transition': { key: ['from_state', 'to_state'], readers: 'EVERYONE', writers: [], owners: ['from_state'] },
  // Counted by a trigger; how many requests an agency has is its own affair.
  'referrals.number_counter': { key: ['agency_id', 'year'], readers: ['AGENCY'], writers: [], owners: ['agency_id'] },
  // Sealed besides. A host sees it with a confirmed seat and a consent, which test/integration/referrals/case-identity.spec.ts walks through.
  'referrals.case_identity': { key: ['referral_id'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY'], owners: ['agency_id'] },
  'referrals.consent': { key: ['id'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY', 'MAIN'], owners: ['agency_id', 'referral_id'] },
  // In which words agencies ask is no secret among those signed in; no person in them.
  'referrals.consent_text': { key: ['agency_id', 'scope', 'version'], readers: 'EVERYONE', writers: ['AGENCY'], owners: ['agency_id'] },
  'referrals.hearing': { key: ['id'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY', 'MAIN'], owners: ['agency_id', 'referral_id'] },
  // Nobody signs in another's name: test/integration/referrals/approval-guards.spec.ts.
  'referrals.approval': { key: ['id'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY'], owners: ['agency_id', 'referral_id'] },
  'referrals.referral': { key: ['id'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY'], owners: ['agency_id'] },
  'reservations.agency_setting': { key: ['agency_id'], readers: 'EVERYONE', writers: ['AGENCY'], owners: ['agency_id'] },
  'reservations.offer_rule': { key: ['offer_id'], readers: 'EVERYONE', writers: ['HOST'], owners: ['host_id', 'offer_id'] },
  'reservations.state_transition': { key: ['from_state', 'to_state'], readers: 'EVERYONE', writers: [], owners: ['from_state'] },
  // Who waits: as the referral. What was offered is written by the cascade alone: test/integration/reservations/waiting-cascade.spec.ts.
  'reservations.wait': { key: ['id'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY', 'MAIN'], owners: ['agency_id', 'referral_id'] },
  'reservations.wait_exclusion': { key: ['wait_id', 'offer_id'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY', 'MAIN'], owners: ['wait_id'] },
  'reservations.offer_made': { key: ['reservation_id'], readers: ['AGENCY', 'MAIN'], writers: [], owners: ['agency_id', 'wait_id'] },
  // By which step a stay is paid for: test/integration/reservations/stay-budgets.spec.ts.
  'reservations.budget_source': { key: ['reservation_id'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY', 'MAIN'], owners: ['agency_id', 'reservation_id'] },
  'reservations.module_hours_override': { key: ['reservation_id'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY', 'MAIN'], owners: ['agency_id', 'reservation_id'] },
  // Kept by a trigger alone, for the budgets of the agency.
  'reservations.seat_attendance': { key: ['session_id', 'referral_id'], readers: ['AGENCY'], writers: [], owners: ['agency_id'] },
  'reservations.reservation': {
    key: ['id'],
    readers: all,
    writers: ['AGENCY', 'MAIN'],
    owners: ['agency_id', 'host_id', 'offer_id', 'referral_id', 'referral_code'],
  },
  // Raised by AGENCY about MAIN's case in HOST's group: HOST sees no row of it, and would raise one of its own.
  'reservations.concern': { key: ['id'], readers: ['AGENCY', 'MAIN'], writers: all, owners: ['agency_id', 'responsible_id', 'host_id', 'raised_for', 'reservation_id'] },
  // What HOST is told of it, in other words, which AGENCY does not see.
  'reservations.concern_for_host': { key: ['concern_id'], readers: ['MAIN', 'HOST'], writers: ['MAIN'], owners: ['host_id', 'responsible_id', 'reservation_id', 'concern_id'] },
  // When a request is followed up: for the parties of the seat; asked by whoever acts for the case.
  'reservations.seat_request': { key: ['reservation_id'], readers: all, writers: ['AGENCY', 'MAIN'], owners: ['agency_id', 'reservation_id'] },
  // Verdicts tell age and legal basis: not for the host.
  'reservations.verdict': { key: ['reservation_id'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY', 'MAIN'], owners: ['referral_id'] },
  'reservations.further_verdict': { key: ['id'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY', 'MAIN'], owners: ['referral_id'] },
  'settlement.carried': { key: ['agency_id', 'session_id', 'reservation_id'], readers: ['AGENCY'], writers: ['AGENCY'], owners: ['agency_id'] },
  'settlement.carried_charge': { key: ['agency_id', 'kind', 'subject_id', 'module', 'from_date'], readers: ['AGENCY'], writers: ['AGENCY'], owners: ['agency_id'] },
  'settlement.charge': { key: ['run_id'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY'], owners: ['agency_id'] },
  'settlement.charge_sum': { key: ['run_id'], readers: ['AGENCY', 'MAIN'], writers: ['AGENCY'], owners: ['agency_id'] },
  'settlement.clearing_run': { key: ['id'], readers: all, writers: ['AGENCY'], owners: ['agency_id'] },
  'settlement.datev_setting': { key: ['organisation_id'], readers: ['HOST'], writers: ['HOST'], owners: ['organisation_id'] },
  // MAIN disputes what HOST bills; a stranger to the line sees nothing of it, and each signs for itself alone.
  'settlement.decision': { key: ['id'], readers: all, writers: ['AGENCY'], owners: ['agency_id', 'dispute_id'] },
  'settlement.dispute': { key: ['id'], readers: all, writers: ['MAIN'], owners: ['agency_id', 'opener_id', 'respondent_id'] },
  // Days, and no price in them.
  'settlement.dispute_setting': { key: ['agency_id'], readers: 'EVERYONE', writers: ['AGENCY'], owners: ['agency_id'] },
  'settlement.dispute_step': { key: ['id'], readers: all, writers: ['MAIN'], owners: ['agency_id', 'dispute_id'] },
  'settlement.disputed_use': { key: ['dispute_id'], readers: all, writers: ['MAIN'], owners: ['agency_id', 'dispute_id'] },
  'settlement.gross': { key: ['run_id'], readers: all, writers: ['AGENCY'], owners: ['agency_id'] },
  // A party's own books and what is open; bank statements are the account holder's alone. Seals are written by triggers.
  'settlement.bank_entry': { key: ['id'], readers: ['HOST'], writers: ['HOST'], owners: ['organisation_id'] },
  'settlement.bank_match': { key: ['id'], readers: ['HOST'], writers: ['HOST'], owners: ['organisation_id'] },
  'settlement.bank_statement': { key: ['id'], readers: ['HOST'], writers: ['HOST'], owners: ['organisation_id'] },
  'settlement.ledger_block': { key: ['owner_id', 'no'], readers: ['AGENCY'], writers: [], owners: ['owner_id'] },
  'settlement.ledger_entry': { key: ['id'], readers: all, writers: ['MAIN', 'HOST'], owners: ['agency_id'] },
  'settlement.ledger_head': { key: ['owner_id'], readers: ['AGENCY'], writers: [], owners: ['owner_id'] },
  'settlement.ledger_posting': { key: ['entry_id', 'no'], readers: all, writers: all, owners: ['agency_id'] },
  'settlement.ledger_seal': { key: ['kind', 'subject_id'], readers: ['AGENCY'], writers: [], owners: ['owner_id'] },
  // Issued by HOST to MAIN, or by the job; nobody changes what was issued.
  'settlement.invoice': { key: ['id'], readers: all, writers: ['HOST'], owners: ['agency_id', 'issuer_id', 'recipient_id'] },
  // Both sides read the contact on their invoices, as it was.
  'settlement.invoice_contact': { key: ['organisation_id'], readers: ['HOST'], writers: ['HOST'], owners: ['organisation_id'] },
  'settlement.invoice_document': { key: ['invoice_id'], readers: all, writers: ['HOST'], owners: ['invoice_id'] },
  // Told by the job: what MAIN has yet to say before HOST can bill it.
  'settlement.invoice_gap': { key: ['issuer_id', 'recipient_id', 'field'], readers: all, writers: [], owners: ['agency_id'] },
  'settlement.invoice_line': { key: ['invoice_id', 'no'], readers: all, writers: ['HOST'], owners: ['invoice_id'] },
  // Counted by a trigger: a number is taken with its invoice.
  'settlement.invoice_number': { key: ['issuer_id', 'year'], readers: ['HOST'], writers: [], owners: ['issuer_id'] },
  'settlement.clearing_schedule': { key: ['agency_id'], readers: ['AGENCY'], writers: ['AGENCY'], owners: ['agency_id'] },
  'settlement.line': { key: ['run_id'], readers: all, writers: ['AGENCY'], owners: ['agency_id'] },
  'settlement.line_digest': { key: ['run_id'], readers: ['AGENCY'], writers: ['AGENCY'], owners: ['agency_id'] },
  'settlement.month': { key: ['agency_id', 'period'], readers: all, writers: ['AGENCY'], owners: ['agency_id'] },
  'settlement.open_item': { key: ['id'], readers: all, writers: ['AGENCY'], owners: ['agency_id'] },
  'settlement.payment': { key: ['id'], readers: all, writers: ['MAIN'], owners: ['agency_id'] },
  'settlement.payment_reminder': { key: ['id'], readers: all, writers: [], owners: ['agency_id'] },
  // Days, and no price in them.
  'settlement.payment_setting': { key: ['agency_id'], readers: 'EVERYONE', writers: ['AGENCY'], owners: ['agency_id'] },
  'settlement.set_off': { key: ['id'], readers: all, writers: ['MAIN'], owners: ['agency_id'] },
  'settlement.set_off_answer': { key: ['id'], readers: all, writers: ['HOST'], owners: ['agency_id'] },
  // The history of a month: written by a trigger alone.
  'settlement.month_step': { key: ['id'], readers: ['AGENCY'], writers: [], owners: ['agency_id'] },
  // Shared with the pair that it is about, which answers; the other world has no such pair.
  'settlement.review_comment': { key: ['id'], readers: all, writers: all, owners: ['agency_id'] },
  'settlement.closing_setting': { key: ['agency_id'], readers: ['AGENCY'], writers: ['AGENCY'], owners: ['agency_id'] },
  'settlement.net': { key: ['run_id'], readers: all, writers: ['AGENCY'], owners: ['agency_id'] },
  'settlement.position': { key: ['run_id'], readers: ['AGENCY', 'HOST'], writers: ['AGENCY'], owners: ['agency_id'] },
  'settlement.run_progress': { key: ['run_id'], readers: ['AGENCY'], writers: ['AGENCY'], owners: ['agency_id'] },
};

/** Tables without owners, into which everybody puts rows: what the copy of a row meets there, past the policies. */
const OPEN_TO_WRITERS: Readonly<Record<string, string | null>> = { 'platform.mail': '23505', 'platform.outbox': null };

const tables = Object.keys(RULES);

let database: TestDatabase;
let service: pg.Client;
let a: World;
let b: World;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.superuser.query(`SET timezone = 'UTC'`);
  a = await buildWorld(database.superuser, 'A');
  b = await buildWorld(database.superuser, 'B');
  service = new pg.Client({ connectionString: database.url, options: `-c role=${SERVICE_ROLE} -c timezone=UTC` });
  await service.connect();
});
afterAll(async () => {
  await service.end();
  await database.close();
});

interface Outcome {
  readonly rows: readonly Row[];
  readonly count: number;
  /** SQLSTATE; null: no error. */
  readonly code: string | null;
}

const REFUSED = '42501';

/** One statement of raw SQL with the service's role in the name of an organisation (or of nobody), undone afterwards. */
async function as(organisationId: string | null, sql: string, values: readonly unknown[] = []): Promise<Outcome> {
  await service.query('BEGIN');
  try {
    await service.query(`SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', $2, true), set_config('pv.actor', 'reader', true)`, [organisationId ?? '', organisationId ? 'ORGANISATION' : '']);
    const result = await service.query<Row>(sql, [...values]);
    return { rows: result.rows, count: result.rowCount ?? 0, code: null };
  } catch (error) {
    return { rows: [], count: 0, code: String((error as { code?: unknown }).code) };
  } finally {
    await service.query('ROLLBACK');
  }
}

/** `key = …` for a row, with its values. */
function keyOf(table: string, row: Row): { where: string; values: unknown[] } {
  const { key } = RULES[table]!;
  return { where: key.map((column, index) => `t.${column}::text = $${index + 1}`).join(' AND '), values: key.map((column) => String(row[column])) };
}

async function sees(viewer: string | null, table: string, row: Row): Promise<boolean> {
  const { where, values } = keyOf(table, row);
  const { rows, code } = await as(viewer, `SELECT 1 FROM ${table} t WHERE ${where}`, values);
  expect(code).toBeNull();
  return rows.length > 0;
}

/** Columns that a statement may name: neither generated nor numbered by the database. */
async function columnsOf(table: string): Promise<string[]> {
  const { rows } = await database.superuser.query<{ name: string }>(
    `SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
       AND attgenerated = '' AND attidentity = '' ORDER BY attnum`,
    [table],
  );
  return rows.map((row) => row.name);
}

/** Writes a copy of a row as it stands, changed or not. */
async function insertCopy(viewer: string, table: string, row: Row, change: Row = {}): Promise<Outcome> {
  const columns = (await columnsOf(table)).join(', ');
  return as(viewer, `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`, [JSON.stringify({ ...row, ...change })]);
}

/** The columns of the row that the role may update at all; the rows' policies come after that. */
async function updatable(table: string): Promise<string[]> {
  const columns = await columnsOf(table);
  const { rows } = await database.superuser.query<{ name: string }>(
    `SELECT name FROM unnest($2::text[]) AS name WHERE has_column_privilege('${SERVICE_ROLE}', $1, replace(name, '"', ''), 'UPDATE')`,
    [table, columns],
  );
  return rows.map((row) => row.name);
}

describe.each(tables)('%s', (table) => {
  const rule = RULES[table]!;

  it('is read by those of its own world that it concerns, and by nobody of the other', async () => {
    for (const [own, other] of [
      [a, b],
      [b, a],
    ] as const) {
      expect(own.rows.get(table)?.length).toBeGreaterThan(0);
      for (const row of own.rows.get(table)!) {
        for (const member of all) {
          const readable = rule.readers === 'EVERYONE' || rule.readers.includes(member);
          expect([member, await sees(own.ids[member], table, row)]).toEqual([member, readable]);
          expect([member, await sees(other.ids[member], table, row)]).toEqual([member, rule.readers === 'EVERYONE']);
        }
      }
    }
  });

  it('shows nothing to a transaction that has not said for whom it works', async () => {
    expect((await as(null, `SELECT 1 FROM ${table}`)).rows).toEqual([]);
  });

  it('takes no change, no deletion and no copy of a row from the other world', async () => {
    const changes = (await updatable(table)).map((column) => `${column} = t.${column}`).join(', ');
    for (const row of b.rows.get(table)!) {
      const { where, values } = keyOf(table, row);
      for (const member of all) {
        const viewer = a.ids[member];
        if (changes !== '') expect(await as(viewer, `UPDATE ${table} AS t SET ${changes} WHERE ${where}`, values)).toMatchObject({ count: 0 });
        expect(await as(viewer, `DELETE FROM ${table} AS t WHERE ${where}`, values)).toMatchObject({ count: 0 });
        expect([member, (await insertCopy(viewer, table, row)).code]).toEqual([member, table in OPEN_TO_WRITERS ? OPEN_TO_WRITERS[table] : REFUSED]);
      }
    }
  });

  it('is written by its owners, and never given away to the other world', async () => {
    const canUpdate = await updatable(table);
    for (const member of all) {
      for (const row of a.rows.get(table)!) {
        // Past the policies a copy meets the row's own key, if it has one, or a guard.
        const copy = await insertCopy(a.ids[member], table, row);
        expect([member, copy.code === REFUSED]).toEqual([member, !rule.writers.includes(member)]);
        if (copy.code !== REFUSED) expect(['23505', '23514', null]).toContain(copy.code);
        for (const owner of rule.owners.filter((column) => canUpdate.includes(column))) {
          const { where, values } = keyOf(table, row);
          const given = await as(a.ids[member], `UPDATE ${table} AS t SET ${owner} = $${values.length + 1} WHERE ${where}`, [...values, b.rows.get(table)![0]![owner]]);
          expect([owner, member, given.count]).toEqual([owner, member, 0]);
        }
      }
    }
  });
});

describe('negative control', () => {
  it('with the policies of a table switched off the same questions get other answers', async () => {
    const table = 'care.attendance';
    const row = b.row(table);
    const { where, values } = keyOf(table, row);
    await database.superuser.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
    expect(await sees(a.ids.AGENCY, table, row)).toBe(true);
    expect(await sees(null, table, row)).toBe(true);
    expect(await as(a.ids.AGENCY, `UPDATE ${table} AS t SET status = t.status WHERE ${where}`, values)).toMatchObject({ count: 1 });
    expect((await insertCopy(a.ids.AGENCY, table, row)).code).toBe('23505');
    await database.superuser.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
    expect(await sees(a.ids.AGENCY, table, row)).toBe(false);
  });
});

describe('rows put together from both worlds are refused', () => {
  const forged: readonly [what: string, table: string, writer: Member, change: (own: World, other: World) => Row][] = [
    ['a claim for a foreign referral', 'offers.seat_claim', 'AGENCY', (_, other) => ({ referral_id: other.row('referrals.referral')['id'] })],
    ['a claim in the name of a foreign agency', 'offers.seat_claim', 'MAIN', (_, other) => ({ agency_id: other.ids.AGENCY })],
    ['a reservation for a foreign referral', 'reservations.reservation', 'AGENCY', (_, other) => ({ referral_id: other.row('referrals.referral')['id'] })],
    ['a reservation in the name of a foreign agency', 'reservations.reservation', 'MAIN', (_, other) => ({ agency_id: other.ids.AGENCY })],
    ['a reservation with the pseudonym of another', 'reservations.reservation', 'MAIN', (_, other) => ({ referral_code: other.row('referrals.referral')['code'] })],
    ['a reservation that names another host than the offer\'s', 'reservations.reservation', 'AGENCY', (_, other) => ({ host_id: other.ids.HOST })],
    ['a reservation that says it was imported', 'reservations.reservation', 'AGENCY', () => ({ origin: 'IMPORT' })],
    ['an approval for a foreign referral', 'referrals.approval', 'AGENCY', (_, other) => ({ referral_id: other.row('referrals.referral')['id'] })],
    ['an approval in the name of a foreign agency', 'referrals.approval', 'AGENCY', (_, other) => ({ agency_id: other.ids.AGENCY })],
    ['attendance of a foreign case, recorded as its agency', 'care.attendance', 'AGENCY', (own, other) => ({ ...other.row('care.attendance'), recorded_by: 'AGENCY', agency_id: own.ids.AGENCY })],
    ['attendance at a foreign session, recorded as its host', 'care.attendance', 'HOST', (own, other) => ({ ...other.row('care.attendance'), host_id: own.ids.HOST })],
    ['attendance in the name of a foreign agency', 'care.attendance', 'HOST', (_, other) => ({ agency_id: other.ids.AGENCY })],
    ['attendance of a case without a seat there', 'care.attendance', 'HOST', (_, other) => ({ referral_id: other.row('referrals.referral')['id'] })],
    ['the host\'s record, written by the agency', 'care.attendance', 'AGENCY', () => ({ recorded_by: 'PROVIDER' })],
    ['the agency\'s record, written by the host', 'care.attendance', 'HOST', () => ({ recorded_by: 'AGENCY' })],
    ['hours of care for a foreign case', 'care.care_hours', 'MAIN', (_, other) => ({ referral_id: other.row('referrals.referral')['id'] })],
    ['hours of care in the name of a foreign agency', 'care.care_hours', 'MAIN', (_, other) => ({ agency_id: other.ids.AGENCY })],
    ['hours of care without a work type', 'care.care_hours', 'MAIN', () => ({ work_type: null })],
    ['hours of care without a staff category', 'care.care_hours', 'MAIN', () => ({ staff: null })],
    ['single care by a host with a seat alone', 'care.care_hours', 'HOST', (own) => ({ provider_id: own.ids.HOST })],
    ['work for an agency that the provider does not work for', 'care.work_time', 'MAIN', (_, other) => ({ agency_id: other.ids.AGENCY })],
    ['work in a foreign group', 'care.work_time', 'MAIN', (_, other) => ({ offer_id: other.row('offers.offer')['id'] })],
    ['a session of a foreign offer', 'offers.session', 'HOST', (_, other) => ({ offer_id: other.row('offers.offer')['id'] })],
    ['a clause of a foreign agreement', 'agreements.agreement_clause', 'AGENCY', (_, other) => ({ agreement_id: other.row('agreements.agreement')['id'] })],
    ['a version of a foreign template', 'agreements.template_version', 'AGENCY', (_, other) => ({ agency_id: other.ids.AGENCY, template_id: other.row('agreements.template')['id'] })],
    ['the approval of a foreign agreement', 'agreements.approval', 'AGENCY', (_, other) => ({ subject_id: other.row('agreements.agreement')['id'] })],
    ['an agreement in the name of another side', 'agreements.agreement', 'MAIN', (_, other) => ({ drafted_by: other.ids.AGENCY })],
    ['a weekly rate of a foreign agreement', 'agreements.weekly_rate', 'AGENCY', (_, other) => ({ agreement_id: other.row('agreements.agreement')['id'] })],
    ['a settlement rate that says it was imported', 'agreements.settlement_rate', 'AGENCY', () => ({ origin: 'IMPORT' })],
    ['a calculation of a provider without an agreement', 'agreements.calculation_sheet', 'AGENCY', (own) => ({ provider_id: own.ids.HOST })],
    ['a calculation given in the name of another provider', 'agreements.calculation_sheet', 'MAIN', (own) => ({ provider_id: own.ids.HOST })],
    ['a membership in a network that has not invited', 'identity.network_membership', 'HOST', (_, other) => ({ agency_id: other.ids.AGENCY })],
    ['a membership of somebody else', 'identity.network_membership', 'HOST', (own) => ({ provider_id: own.ids.MAIN })],
    ['the history of a foreign entry', 'platform.row_history', 'HOST', (_, other) => ({ journal_id: other.row('platform.journal')['id'] })],
    ['an entry in the name of another organisation', 'platform.journal', 'HOST', (_, other) => ({ organisation_id: other.ids.HOST })],
    ['an entry in the name of another person', 'platform.journal', 'HOST', () => ({ actor: 'somebody-else' })],
    ['an access in the name of another person', 'identity.access_log', 'HOST', () => ({ actor: 'somebody-else' })],
  ];

  it.each(forged)('%s', async (_what, table, writer, change) => {
    expect((await insertCopy(a.ids[writer], table, a.row(table), change(a, b))).code).toBe(REFUSED);
  });

  it('seats of a host\'s own are seen, raised and given back by the host alone, and by nobody in its name', async () => {
    const session = a.row('offers.session')['id'];
    const insert = `INSERT INTO offers.seat_claim (session_id, holder_id, kind, seats, host_id) VALUES ('${String(session)}', gen_random_uuid(), 'BLOCK', 1, '${a.ids.HOST}')`;
    for (const other of [a.ids.AGENCY, a.ids.MAIN, b.ids.HOST]) expect((await as(other, insert)).code).toBe(REFUSED);
    expect((await as(a.ids.HOST, insert)).count).toBe(1);
    // The own host's id on a session of somebody else's offer.
    expect((await as(a.ids.HOST, insert.replace(String(session), String(b.row('offers.session')['id'])))).code).toBe(REFUSED);
    await database.superuser.query(insert);
    const theirs = `offers.seat_claim WHERE session_id = $1 AND kind = 'BLOCK'`;
    for (const other of [a.ids.AGENCY, a.ids.MAIN, b.ids.HOST, b.ids.AGENCY]) {
      expect((await as(other, `SELECT 1 FROM ${theirs}`, [session])).count).toBe(0);
      expect((await as(other, `DELETE FROM ${theirs}`, [session])).count).toBe(0);
    }
    expect((await as(a.ids.HOST, `SELECT 1 FROM ${theirs}`, [session])).count).toBe(1);
    await database.superuser.query(`DELETE FROM ${theirs}`, [session]);
  });

  it('a reservation is not marked as imported afterwards', async () => {
    const sql = `UPDATE reservations.reservation SET origin = 'IMPORT' WHERE id = $1`;
    expect((await as(a.ids.AGENCY, sql, [a.row('reservations.reservation')['id']])).code).toBe(REFUSED);
  });

  it('seats taken are counted by the triggers alone, and the day of a session stays', async () => {
    const id = a.row('offers.session')['id'];
    expect((await as(a.ids.HOST, 'UPDATE offers.session SET seats_taken = 0 WHERE id = $1', [id])).code).toBe(REFUSED);
    expect((await as(a.ids.HOST, `UPDATE offers.session SET date = '2026-05-06' WHERE id = $1`, [id])).code).toBe(REFUSED);
    expect((await as(a.ids.HOST, 'UPDATE offers.session SET capacity = 4 WHERE id = $1', [id])).count).toBe(1);
  });
});

describe('the parties of a row are what they are called', () => {
  /** Rows as HOST would write them with itself as the agency; what else has to fit for the other policies. */
  const asAgency: Readonly<Record<string, (own: World) => Row>> = {
    'agreements.agreement': (own) => ({ provider_id: own.ids.MAIN, drafted_by: own.ids.HOST, code: 'FORGED', template_version_id: null, state: 'DRAFT' }),
    'agreements.budget': () => ({ social_space_id: null, agreement_id: null }),
    'agreements.calculation_sheet': (own) => ({ provider_id: own.ids.HOST }),
    'agreements.regime': () => ({}),
    'agreements.service_description': () => ({}),
    'agreements.settlement_rate': () => ({ code: 'FORGED', host_id: null, service_description_id: null, origin: 'SERVICE' }),
    'agreements.social_space': () => ({ code: 'FORGED' }),
    'agreements.template': () => ({}),
    'offers.code': () => ({}),
    'offers.school_holiday': () => ({}),
    'identity.cooperation_contract': (own) => ({ provider_id: own.ids.MAIN }),
    'identity.network_invitation': (own) => ({ organisation_id: own.ids.MAIN }),
    'identity.network_setting': () => ({}),
    'identity.provider_tier': (own) => ({ provider_id: own.ids.MAIN }),
    'identity.safeguarding_agreement': (own) => ({ provider_id: own.ids.MAIN }),
  };
  const NEW_ID = { id: '00000000-0000-7000-8000-0000000f0001' };

  it.each(Object.keys(asAgency))('a provider is no agency in %s', async (table) => {
    const change = { ...('id' in a.row(table) && NEW_ID), ...asAgency[table]!(a), agency_id: a.ids.HOST };
    const write = () => insertCopy(a.ids.HOST, table, a.row(table), change);
    expect((await write()).code).toBe(REFUSED);
    // Negative control: it is these policies that refuse.
    const { rows } = await database.superuser.query<{ policy: string; check: string }>(
      `SELECT policyname AS policy, with_check AS check FROM pg_policies WHERE schemaname || '.' || tablename = $1 AND policyname ~ '_parties' AND cmd = 'INSERT'`,
      [table],
    );
    expect(rows).toHaveLength(1);
    const judge = (check: string) => database.superuser.query(`ALTER POLICY ${rows[0]!.policy} ON ${table} WITH CHECK (${check})`);
    await judge('true');
    expect((await write()).code).not.toBe(REFUSED);
    await judge(rows[0]!.check);
    expect((await write()).code).toBe(REFUSED);
  });

  it.each([
    ['identity.cooperation_contract', 'provider_id'],
    ['identity.network_invitation', 'organisation_id'],
    ['identity.provider_tier', 'provider_id'],
    ['identity.safeguarding_agreement', 'provider_id'],
    ['agreements.agreement', 'provider_id'],
  ])('an agency is no provider in %s', async (table, provider) => {
    const change = { ...NEW_ID, code: 'FORGED', [provider]: a.ids.AGENCY };
    expect((await insertCopy(b.ids.AGENCY, table, b.row(table), change)).code).toBe(REFUSED);
    if (table.endsWith('_invitation')) return;
    const { where, values } = keyOf(table, b.row(table));
    const changed = await as(b.ids.AGENCY, `UPDATE ${table} AS t SET provider_id = $${values.length + 1} WHERE ${where}`, [...values, a.ids.AGENCY]);
    // What is agreed keeps its parties by its own guard already.
    expect(['23514', REFUSED]).toContain(changed.code);
  });

  it('every table of agencies has such a policy, or takes its agency from one that has', async () => {
    const tables = await listed(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute k ON k.attrelid = c.oid AND k.attname = 'agency_id' AND NOT k.attisdropped
       WHERE (n.nspname IN ('identity', 'agreements', 'offers', 'referrals') OR n.nspname = 'settlement' AND c.relname IN ('month', 'clearing_run')) AND c.relkind = 'r'
         AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND NOT p.polpermissive AND p.polname ~ '_parties')
         AND NOT EXISTS (SELECT 1 FROM pg_constraint f WHERE f.conrelid = c.oid AND f.contype = 'f' AND cardinality(f.conkey) > 1 AND k.attnum = ANY (f.conkey))`,
    );
    // The first two and the counter are written by triggers, from rows that have such a policy; a claim's agency is that of its referral by the claim's own policy.
    expect(tables).toEqual(['agreements.approval', 'agreements.social_space_municipality', 'offers.seat_claim', 'referrals.number_counter']);
  });
});

const OWN_SCHEMAS = `n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'`;

/** Objects of an extension belong to it and not to the product. */
const NOT_OF_EXTENSION = (catalogue: string, object: string) =>
  `NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = '${catalogue}'::regclass AND d.objid = ${object} AND d.deptype = 'e')`;

async function listed(sql: string): Promise<string[]> {
  const { rows } = await database.superuser.query<{ name: string }>(sql);
  return rows.map((row) => row.name).sort();
}

/** Views that read with their owner's rights, past the policies, and why that is meant. */
const VIEWS_PAST_POLICIES: Readonly<Record<string, string>> = {
  'agreements.agreement_terms_v': 'what matching and clearing must know of the other side\'s agreement; no price in it',
  'agreements.social_space_v': 'a catalogue: everyone signed in may read the table itself',
  'care.recorded_session_v': 'that a session was recorded at all, and not for whom: it counts as held for every agency',
  'identity.network_membership_v': 'a catalogue: everyone signed in may read the table itself',
  'identity.network_tier_v': 'a catalogue: everyone signed in may read the tables themselves',
  'identity.organisation_v': 'a catalogue: everyone signed in may read the table itself',
  'identity.site_v': 'a catalogue: everyone signed in may read the table itself',
  'offers.capacity_confirmation_v': 'a catalogue: everyone signed in may read the table itself',
  'offers.certificate_v': 'a catalogue: everyone signed in may read the table itself',
  'offers.offer_v': 'a catalogue: everyone signed in may read the table itself',
  'offers.offer_staff_v': 'what everyone signed in may know of who leads; neither the person nor the certificate of good conduct',
  'offers.full_session_v': 'a catalogue; looks at expired claims of others, and says nothing of whose they are',
  'offers.search_entry_v': 'a catalogue: everyone signed in may read the table itself; under its policy text and arrays would lose their indexes',
  'offers.session_seats_v': 'a catalogue; counts the seats that hosts block and keep, and tells of blocked ones to the host alone (kept ones stand in session_v)',
  'offers.session_change_v': 'a catalogue: everyone signed in may read the table itself',
  'offers.session_v': 'a catalogue; counts the expired claims of others, and says nothing of whose they are',
  'referrals.approved_days_v': 'what is approved on which days, for the operator alone: the job of the monthly reports reads a whole agency',
  'platform.applied_migration_v': 'names of applied migrations, for the readiness check',
};

/** Functions that work with their owner's rights, and why that is meant. */
const FUNCTIONS_PAST_POLICIES: Readonly<Record<string, string>> = {
  'agreements.book_budget_shift': 'trigger: books a shift that the other side has approved, on accounts that it may not write',
  'agreements.drop_clauses': 'trigger: an import that takes an agreement over voids the clauses that were negotiated here',
  'agreements.drop_social_space_versions': 'trigger: an import replaces a social space as a whole, and the service may delete nothing',
  'agreements.end_terms': 'an agency ends its own terms, also those that an import brought and that it may not write otherwise',
  'agreements.guard_budget_shift': 'trigger: looks up the accounts of a shift, whoever proposes it',
  'agreements.keep_budget_balance': 'trigger: keeps the sums of accounts, which nobody else writes',
  'agreements.keep_municipalities': 'trigger: keeps which municipality is in which space, which nobody else writes',
  'agreements.lock_negotiated': 'trigger: whoever writes a clause waits for the agreement, also where the other side has just approved it and it may not be locked any more',
  'agreements.next_agreement_code': 'finds a code that is free among those of all agencies',
  'agreements.next_rate_code': 'finds a code that is free among those of all agencies',
  'agreements.note_author': 'trigger: writes who has written terms, which nobody may do by a statement',
  'agreements.note_clause_author': 'trigger: writes who has written a clause, which nobody may do by a statement',
  'agreements.winning_rate': 'tells the agency, the host or the debtor the id of the rate that prices their use, and nobody else',
  'identity.addresses_of_invited': 'where mail to the administrators of an organisation goes that the asking agency has invited, while the invitation is open',
  'identity.awaits_administrator': 'answers yes or no, so that a keeper appoints the first administrator and no other',
  'identity.belongs_somewhere': 'answers yes or no, so that nobody runs the system who belongs to an organisation',
  'identity.end_handed_out': 'a person who loses the administration by claims of the sign-in, in no organisation\'s name, leaves nothing behind; of whoever administers nothing is ended',
  'identity.has_other_administrator': 'answers yes or no, so that a claim does not take the last administrator',
  'identity.invitation_of': 'whoever answers an invitation is not known yet; tells for which organisation a token was given out',
  'identity.is_keeper_address': 'answers yes or no, so that keepers appoint nobody of their own number',
  'identity.keep_an_administrator': 'trigger: waits for others who remove administrators, whoever removes one',
  'identity.keeps_system': 'sign-in of a person: whether they run the system, yes or no',
  'identity.machine_of': 'sign-in of a machine, before it is known for whom it works',
  'identity.may_invite': 'answers yes or no: invitations to an address are counted across organisations',
  'identity.memberships_of': 'sign-in of a person, before an organisation is chosen',
  'identity.network_invitation_of': 'whoever answers for an organisation that is not there yet is not known; tells for which one a token was given out',
  'care.consume_budgets': 'trigger: a host that records attendance consumes the budget of an agency, which it may not see',
  'care.withdraw_clarification': 'whoever has asked takes the question back, which lies with the other side; gives nothing back',
  'care.reopen_deadline': 'takes back what the caller\'s organisation has said to be done, and with it the next one that only the job may cancel; gives back ids of that case',
  'care.release_session': "a host's own session that was noted as held is planned again; tells of that session alone, and that attendance of anybody is recorded there",
  'care.forget_session_notes': "an import that gives an offer to another host drops the former host's notes, which the operator does not see; for the operator alone, and it tells nothing",
  'care.mark_differences': 'either side notes that both were told, of differences that nobody writes; for the sides and the worker alone',
  'care.note_differences': 'trigger: a host that records sees the agency\'s record only where it is its own; differences are written by nobody else',
  'care.reckon_differences': 'works differences out of both records, which the sides may not write; tells nothing, and whoever asks changes nothing',
  ...Object.fromEntries(
    ['approval', 'attendance', 'care_hours', 'referral', 'reservation'].map((name) => [`care.${name}_marks_reports`, 'trigger: notes the months whose reports are to be made anew, of runs that a provider does not see; tells nothing']),
  ),
  'care.new_sessions_mark_reports': 'trigger: as its neighbours, for the cases of all agencies with a seat in the session',
  'care.session_marks_reports': 'trigger: as its neighbours, for the cases of all agencies with a seat in the session',
  'care.route_proposal': 'trigger: whose a proposal is follows from the difference, which its side may not lock',
  'care.settle_proposal': 'both records take what both sides have agreed on, and one side may not write the other\'s; asks inside who proposed and who answers',
  'offers.hold_session': 'a host notes that its own session was held, which no statement of the service says; asks inside whose it is, and that its day has come',
  'care.keep_attended_session': 'trigger: a session with anybody\'s attendance is not cancelled, whoever of the host does it; names sessions alone',
  'care.coordination_partners': 'names the leads of the other side of a confirmed seat, who are of another organisation, to the leads of that seat alone',
  'care.coordination_people': 'names the two people of a thread to each other, who are of two organisations; asks inside whether it is one of them',
  'care.guard_thread': 'trigger: looks at the seat and at people of two organisations, whoever opens a thread; nobody opens one between others',
  'care.has_sealed_notes': 'answers yes or no to the people of a thread: where something is sealed, no key is made anew',
  'care.seat_consents': 'answers yes or no for a lead of a confirmed seat: a group lead does not see the case',
  'care.takes_part': 'answers yes or no for whoever asks, of themselves',
  'care.thread_is_open': 'answers yes or no to the two people of a thread: a group lead sees neither the case nor people of the other organisation',
  'identity.substitutions_of': 'a person\'s own substitutions, before an organisation is chosen',
  'inbox.close_tasks': 'what is done in one organisation closes tasks in others; tells ids of tasks alone',
  'inbox.open_tasks': 'what happens in one organisation puts tasks into trays of others; tells the caller what it gave',
  'matching.neutrality_of': 'how often providers were shown, chosen and declined: numbers alone, exact for the agency, hidden and rounded for a provider of its market, nothing for others',
  'matching.note_vain': 'counts a search once a month by a secret that nobody reads; asks inside whose the referral is',
  'matching.reach_of_draft': 'a host learns how many referrals that it may not see a draft would serve: numbers alone, for itself, coarse, hidden under five and rounded down; counts how often it asks',
  'matching.touch': 'trigger: notes whom a change is about, whoever changes it; notes are written by nobody else',
  'matching.touch_agencies': 'trigger: notes whose terms have changed; notes are written by nobody else',
  'matching.touch_offers': 'trigger: notes which offers have changed; notes are written by nobody else',
  'matching.touch_referrals': 'trigger: notes which referrals are searched for; notes are written by nobody else',
  'matching.touch_seated_referrals': 'trigger: notes whose seats have changed; notes are written by nobody else',
  'offers.calendar_feed_of': 'a calendar program cannot sign in; tells in whose name a secret address is answered, while its maker belongs to the organisation',
  'offers.certification_staff': 'the agency sees, as long as it has to decide, the days of certificates of good conduct; it asks inside for whom',
  'offers.confirm_capacity': 'a seat reserved or an attendance recorded confirms the capacity of a foreign offer; who has a seat there and who answers for it is asked inside',
  'offers.confirm_by_link': 'whoever follows the link of a mail is nobody yet; confirms what an open link covers and nothing else',
  'offers.confirmation_link_of': 'whoever follows the link of a mail is nobody yet; tells titles and seats of the offers that an open link covers',
  'offers.count_claims': 'trigger: a caseworker claims seats but may not write sessions',
  'offers.first_confirmation': 'trigger: confirmations are written by nobody else',
  'offers.free_expired_claims': 'frees what has expired, whoever held it',
  'offers.guard_decision': 'trigger: looks whether whoever decides belongs to the host, at the staff of a foreign offer, and writes the certificate',
  'offers.guard_submission': 'trigger: looks at the staff and locks the offer, whoever submits',
  'offers.guard_withdrawal': 'trigger: ends a certificate, which nobody writes by a statement; asks inside whose it is',
  'offers.seats_of_cases': 'whoever archives an own offer learns how many seats cases hold in its sessions, and of whom nothing',
  'offers.keep_hosts_found': 'trigger: entries of search are written by nobody else',
  'offers.keep_labels_found': 'trigger: entries of search are written by nobody else',
  'offers.keep_search_entries': 'trigger: entries of search are written by nobody else',
  'offers.write_search_entries': 'writes entries of search as their offers say, whoever has changed those',
  'offers.lock_session_rows': 'a caseworker locks the sessions of a claim but may not write them',
  'offers.lock_sessions': 'a caseworker locks the sessions of a claim but may not write them',
  'offers.offers_led': 'the offers that whoever asks leads for the organisation acted for; tells everybody of themselves alone',
  'offers.utilisation_of': 'sums of claims that hosts and other agencies may not see one by one; numbers only, for the host and agencies of its network',
  'platform.finish_job': 'marks one attempt of one job as done, by its id',
  'platform.fail_job': 'marks one failed attempt of one job, by its id',
  'platform.hold_job': 'keeps one attempt of one job, by its id',
  'platform.journal_await_seal': 'trigger: queues an entry for the sealer',
  'referrals.give_number': 'trigger: counts the requests of an agency, which nobody else writes; asks inside whose they are',
  'referrals.guard_state': 'trigger: looks up which state may follow, whoever moves the referral',
  'referrals.next_code': 'finds a code that is free among those of all agencies',
  'referrals.guard_consent': 'trigger: looks at the recorded consents of a referral, whoever writes it',
  'referrals.has_identity': 'tells an import alone that an identity is recorded, and nothing of it; the operator sees none',
  'referrals.host_may_know': 'answers yes or no for the asking host, which sees neither the referral nor its consent nor the claim',
  'referrals.identity_reads': 'the agency sees who opened an identity of its cases in other organisations; it asks inside whose case it is',
  'referrals.keep_consent': 'trigger: the responsible provider records consents and may not write the referral',
  'referrals.lock_consent': 'whoever confirms a seat holds the consent, also the responsible provider, who may not lock the referral; answers those who act for the case alone',
  'referrals.lock_to_revoke': 'whoever takes a consent back holds the case, also the responsible provider, who may not lock the referral; answers nothing, and holds for those who act for the case alone',
  'referrals.follow_approvals': 'trigger: what is approved stands in the referral too, also in one that an import has brought and nobody else writes',
  'referrals.note_endangerment_report': 'notes the day of a report for an imported case too, which its agency does not write; asks inside whose it is',
  'referrals.seat_use_of_sites': 'sums of own and foreign cases that nobody may see one by one; numbers only, for hosts, the site\'s owner and agencies of their networks',
  'referrals.yield_kept_seats': 'trigger: a case of the host takes a seat that the host keeps, whoever reserves it',
  'reservations.budget_steps': 'whoever acts for a case learns of which step its host is, whose agreement it may not see; tells no price',
  'reservations.rebook_budgets': 'books what stays use on accounts that nobody else may book, whoever changes a stay; works out the amounts by itself, and is told none',
  'reservations.announce': 'what becomes of a reservation is told to the systems of its parties; a party says which one, and the row what is told and to whom; answers nothing',
  'reservations.answers_needed': 'who has to be asked for a seat follows from the regime of an agency, which a provider may not read; tells no more than that',
  'reservations.confirm': 'the last answer makes a seat of a request, also that of a host, who sees neither the case nor its claims; answers those alone who see the reservation',
  'reservations.confirm_wish': 'the part of reservations.confirm that makes the seat; answers those alone who see the reservation',
  'reservations.end_followed': 'ends the seat whose place a confirmed one takes, also when the new host has said the last yes, which is no party of the old; for the parties of the new one',
  'reservations.guard_follower': 'trigger: looks for the reservation that is followed, whoever writes the new one',
  'reservations.guard_stay': 'trigger: compares a changed stay with the rules of the agency, whoever changes it',
  'reservations.guard_followed': 'trigger: looks for the other seat of a transfer, whoever changes one of them',
  'reservations.guard_transfer': 'trigger: looks for the old seat of a transfer, also when the new host has confirmed it, who does not see the old',
  'reservations.sessions_to_lock': 'ids of sessions that are locked before an answer, also for a host, who does not see what its case has elsewhere; answers the parties of the request alone',
  'reservations.give_back': 'frees the seats of a request that the host has declined, who sees no claim of the case; answers those alone who see the reservation',
  'reservations.guard_reservation': 'trigger: compares what is written with the rules of the agency and the state of the case, whoever writes it',
  'reservations.waits_with_others': 'whoever guesses the group of another family joins it not; tells no more than whether somebody else waits in it',
  'reservations.guard_seats': 'trigger: a confirmed reservation has its seats, whoever writes it; a host that confirms sees none of the claims',
  'reservations.guard_consent': 'trigger: a seat is confirmed with the consent of the family, also by a host, who does not see the case',
  'reservations.held_seats': 'a host that is about to cancel sessions of its own learns how many seats are merely held in them, and not for whom',
  'reservations.case_needs': 'a host learns what its group has to know of a young person, from the request on until the last day of the seat; asks inside for whom, and tells neither month of birth nor legal basis, municipality or people',
  'reservations.claim_new_sessions': 'trigger: whoever adds a session makes the claims of reservations that cover its day, of all agencies',
  'reservations.route_concern': 'trigger: whoever raises a concern does not say with whom it lies; a host does not see who is responsible',
  'reservations.place_cases': 'trigger: a seat places the referral, whoever reserves it, also for a case that may only be read',
  'reservations.replace_cases': 'trigger: a referral without its last seat is looked for again, whoever gives the seat back',
  'reservations.follow_offer': 'trigger: writes down what became of an offer of the waiting list, also where the host has declined, who does not see who waits',
  'reservations.follow_referral': 'trigger: a wait goes with its referral, whoever writes that, also by a seat that another organisation has confirmed',
  'reservations.guard_offered': 'trigger: looks whether the referral waits to which a seat is offered, whoever offers it',
  'reservations.queue_places': 'the place of a wait among those of all agencies; a number, for the agency and the responsible provider of the case alone',
  'reservations.waiting_counts': 'how many of all agencies wait for an offer; numbers, for its host and those with a case that waits for it',
  'reservations.next_code': 'finds a code that is free among those of all agencies',
  'settlement.book_postings': 'trigger: seals entries in a chain that nobody writes, and moves months that a provider may not write, with what is paid',
  'settlement.entry_is_booked': 'trigger: looks at the seal of an entry, which a provider does not see',
  'settlement.guard_answer': 'trigger: looks which side answers a set-off, whoever does',
  'settlement.carried_follows_closing': 'trigger: looks whether this transaction closes a month of the agency, whose carried rows are written',
  'settlement.month_paid_by_items': 'trigger: looks whether anything of a month is open, whoever moves it',
  'settlement.guard_match': 'trigger: locks an entry of a statement, which nobody changes, and looks what it and its payment are already',
  'settlement.items_have_sources': 'trigger: compares an item with sums of a closed month, whoever opens it',
  'settlement.invoice_is_of_claim': 'trigger: compares an invoice with the sums of a closed month and with all invoices of its claim',
  'settlement.invoice_is_whole': 'trigger: looks for lines and document of a new invoice',
  'settlement.invoice_takes_number': 'trigger: counts the numbers of an issuer, which nobody writes',
  'settlement.part_of_new_invoice': 'trigger: looks whether an invoice was written in this transaction',
  'settlement.seal_invoices': 'trigger: seals invoices in a chain that nobody writes',
  'settlement.seal_rows': 'trigger: seals rows in a chain that nobody writes',
  'settlement.seal_dispute': 'trigger: seals what a step has made of a dispute in a chain that nobody writes',
  'settlement.seal_months': 'trigger: seals closed months in a chain that nobody writes, whoever pays',
  'settlement.closed_lines_stay': 'trigger: looks up whether a month is closed, whoever writes',
  'settlement.guard_end_of_dispute': 'trigger: looks whether a dispute that ends or lasts has lines, of which a side may see none any more',
  'settlement.guard_new_use': "trigger: holds the month of a new dispute, which a provider may not lock, and copies the line in which the opener has a part",
  'settlement.months_of_dispute': 'tells a side of a dispute the open months in which its lines count, and nothing of them',
  'settlement.write_month_step': 'trigger: writes the history of a month, which nobody writes, whoever takes the step',
  'settlement.write_pair_step': 'trigger: writes into the history of a month, which nobody writes, that a pair was worked out anew',
  'settlement.is_side_of': 'answers yes or no for one reservation and the asking organisation, whose host does not see the case',
  'settlement.held_sides': "tells the agency who would pay for the held lines of its run and who hosts them, and a side the same of its own",
  'settlement.is_held_party': 'answers yes or no for one run and the asking organisation',
  'settlement.stamp_review_comment': 'trigger: looks who the parties of a line are, of which a party sees its own part alone',
  'settlement.is_proved_by_other': 'answers yes or no for one payment of the asking organisation',
  'settlement.is_party': 'answers yes or no for one run and the asking organisation',
};

describe('the walk through the catalogue of the database', () => {
  it('finds no table without row-level security but those with a reason', async () => {
    const open = await listed(
      `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p') AND NOT c.relrowsecurity AND ${OWN_SCHEMAS} AND ${NOT_OF_EXTENSION('pg_class', 'c.oid')}`,
    );
    expect(open).toEqual(await listed(`SELECT table_name AS name FROM platform.without_policy WHERE length(reason) >= 20`));
    expect(await listed('SELECT table_name AS name FROM platform.without_policy')).toEqual(open);
  });

  it('finds a policy on every table with row-level security, and each of them in the rules above', async () => {
    const guarded = `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND c.relrowsecurity AND ${OWN_SCHEMAS}`;
    expect(await listed(guarded)).toEqual([...tables].sort());
    expect(await listed(`${guarded} AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid)`)).toEqual([]);
  });

  it('would find a new table and a new view', async () => {
    await database.superuser.query('BEGIN');
    await database.superuser.query('CREATE TABLE care.planted (id int); CREATE VIEW care.planted_v AS SELECT * FROM care.attendance');
    const open = await listed(`SELECT relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND NOT c.relrowsecurity AND ${OWN_SCHEMAS}`);
    const views = await listed(viewsPastPolicies);
    await database.superuser.query('ROLLBACK');
    expect(open).toContain('planted');
    expect(views).toContain('care.planted_v');
  });

  const viewsPastPolicies = `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('v', 'm') AND ${OWN_SCHEMAS} AND ${NOT_OF_EXTENSION('pg_class', 'c.oid')}
      AND NOT coalesce('security_invoker=true' = ANY (c.reloptions), false)`;

  it('finds no view past the policies but those with a reason', async () => {
    expect(await listed(viewsPastPolicies)).toEqual(Object.keys(VIEWS_PAST_POLICIES).sort());
  });

  it('finds no function past the policies but those with a reason, each with a search path of its own', async () => {
    const definers = `SELECT n.nspname || '.' || p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE p.prosecdef AND ${OWN_SCHEMAS} AND ${NOT_OF_EXTENSION('pg_proc', 'p.oid')}`;
    expect(await listed(definers)).toEqual(Object.keys(FUNCTIONS_PAST_POLICIES).sort());
    expect(await listed(`${definers} AND NOT EXISTS (SELECT 1 FROM unnest(p.proconfig) c WHERE c LIKE 'search_path=%')`)).toEqual([]);
  });

  it('finds that the service\'s role owns nothing, bypasses nothing and may not empty a table', async () => {
    const { rows } = await database.superuser.query(`SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = '${SERVICE_ROLE}'`);
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]);
    expect(await listed(`SELECT relname AS name FROM pg_class WHERE relowner = '${SERVICE_ROLE}'::regrole`)).toEqual([]);
    expect(await listed(`SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND ${OWN_SCHEMAS} AND has_table_privilege('${SERVICE_ROLE}', c.oid, 'TRUNCATE')`)).toEqual([]);
  });
});
