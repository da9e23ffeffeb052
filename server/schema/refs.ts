/** Every row type by name, so that types may speak of each other without their files importing each other. */
import { rowType } from './fields.ts';

export const Actor = rowType('Actor');
export const Change = rowType('Change');
export const Citation = rowType('Citation');
export const Claim = rowType('Claim');
export const Comment = rowType('Comment');
export const Commitment = rowType('Commitment');
export const Concept = rowType('Concept');
export const ContactPoint = rowType('ContactPoint');
export const District = rowType('District');
export const FocusArea = rowType('FocusArea');
export const Ground = rowType('Ground');
export const Indicator = rowType('Indicator');
export const Meeting = rowType('Meeting');
export const Municipality = rowType('Municipality');
export const Network = rowType('Network');
export const NetworkLink = rowType('NetworkLink');
export const PartnerReason = rowType('PartnerReason');
export const Passage = rowType('Passage');
export const Plan = rowType('Plan');
export const Proposal = rowType('Proposal');
export const ProposalReview = rowType('ProposalReview');
export const PublicSource = rowType('PublicSource');
export const Route = rowType('Route');
export const SearchHit = rowType('SearchHit');
export const Statement = rowType('Statement');
export const User = rowType('User');
