/** How each type of the API is read: the compiler's table. A type that is not here is no compiled row. */
import type { Shapes } from '#server/database/compile.ts';
import { apiKeyShape, userEdgeShape } from './administration.ts';
import { actorShape, collaboratorsEdge, contactPointShape, membersEdge } from './actor.ts';
import { changeShape } from './change.ts';
import { citationShape, passageShape, publicSourceShape } from './citation.ts';
import { claimShape, contributionEdge, groundShape } from './claim.ts';
import { commentShape } from './comment.ts';
import { commitmentShape, statementShape } from './commitment.ts';
import { conceptShape } from './concept.ts';
import { partnerEdge, partnerReason } from './find-partners.ts';
import { digestPartShape, digestShape } from './digest.ts';
import { focusAreaShape, indicatorShape } from './focus-area.ts';
import { linkShape } from './link.ts';
import { meetingShape } from './meeting.ts';
import { networkShape } from './network.ts';
import { notificationShape } from './notification.ts';
import { districtShape, municipalityShape } from './place.ts';
import { planShape } from './plan.ts';
import { proposalReviewShape, proposalShape } from './proposal.ts';
import { routeShape } from './routes.ts';
import { savedViewShape } from './saved-view.ts';
import { searchHitShape } from './search.ts';
import { userShape } from './user.ts';

const nodeEdge = { node: (scope: { self: string; select(variable: string): string }) => scope.select(scope.self) };

export const shapes: Shapes = {
  Comment: commentShape, CommentEdge: nodeEdge, Change: changeShape, ChangeEdge: nodeEdge, Proposal: proposalShape, ProposalEdge: nodeEdge, ProposalReview: proposalReviewShape, User: userShape, UserEdge: userEdgeShape, ApiKey: apiKeyShape,
  Digest: digestShape, DigestPart: digestPartShape, Notification: notificationShape, SavedView: savedViewShape, SavedViewEdge: nodeEdge,
  Actor: actorShape, ActorEdge: nodeEdge, ContactPoint: contactPointShape,
  ActorCommitmentsEdge: contributionEdge, ActorFocusAreasEdge: contributionEdge, CommitmentActorsEdge: contributionEdge, FocusAreaActorsEdge: contributionEdge,
  ActorCollaboratorsEdge: collaboratorsEdge, ActorMembersEdge: membersEdge,
  Citation: citationShape, Claim: claimShape, Commitment: commitmentShape, Concept: conceptShape, District: districtShape, FocusArea: focusAreaShape, Ground: groundShape,
  Indicator: indicatorShape, Meeting: meetingShape, Municipality: municipalityShape, Network: networkShape, NetworkLink: linkShape, Passage: passageShape, Plan: planShape,
  PartnerEdge: partnerEdge, PartnerReason: partnerReason, PublicSource: publicSourceShape, Route: routeShape, SearchHit: searchHitShape, Statement: statementShape,
};
