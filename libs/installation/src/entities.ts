import { Agreement, CalculationSheet, ServiceDescription, SettlementRate, WeeklyRate } from '#agreements';
import { Organisation } from '#identity';
import { Certificate, Offer, OfferDraft } from '#offers';
import { Referral } from '#referrals';

/** Every TypeORM entity of the product; a drift gate compares them with what the migrations made. */
export const entities: (new () => object)[] = [Agreement, CalculationSheet, Certificate, Offer, OfferDraft, Organisation, Referral, ServiceDescription, SettlementRate, WeeklyRate];
