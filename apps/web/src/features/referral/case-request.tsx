import type { ReactNode } from 'react';
import { Approvals } from './approvals.js';
import type { CasePartProps } from './case-view.js';
import { Consents } from './consents.js';
import { Hearings } from './hearings.js';
import { Identity } from './identity.js';
import { PlanTalk } from './plan-talk.js';
import './referral-texts.js';
import { Siblings } from './siblings.js';
import { useCaseRights } from './use-case-rights.js';

/** What a request needs and rests on: approvals, consent, hearings, siblings, the talk about the Hilfeplan, and who it is. */
export function CaseRequest(props: CasePartProps): ReactNode {
  const { mayRecord } = useCaseRights(props.referral);
  return (
    <>
      <Approvals {...props} />
      <div className="pv-mini">
        <Consents {...props} />
        <Hearings {...props} />
      </div>
      <div className="pv-mini">
        <Siblings {...props} />
        <PlanTalk {...props} />
      </div>
      {mayRecord && <Identity referral={props.referral} />}
    </>
  );
}
