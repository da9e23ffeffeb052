/** The API's enums, each from the vocabulary that the graph is checked against. */
import { certainties, contributionRoles, evidenceClasses, leaderships, standings } from '#graph-schema/evidence.ts';
import { actorKinds, actorScopes, approvalSides, changeOperations, commentKinds, commitmentStatuses, conceptSchemes, keyScopes, meetingKinds, meetingStatuses, notificationKinds, planStatuses, planTypes, proposalStatuses, roles, sectors, tenses } from '#graph-schema/nodes.ts';
import { groupKinds } from '#server/read-models/network-groups.ts';
import { builder } from './builder.ts';

const enumOf = <T extends Record<string, string>>(name: string, description: string, values: T) =>
  builder.enumType(name, {
    description,
    values: Object.fromEntries(Object.entries(values).map(([value, says]) => [value, { value, description: says }])) as { [K in keyof T & string]: { value: K; description: string } },
  });

export const Locale = enumOf('Locale', 'The language of names and summaries.', { DA: 'Danish.', EN: 'English; Danish where there is no English.' } as const);
export const ActorKind = enumOf('ActorKind', 'The form of a body.', actorKinds);
export const ActorScope = enumOf('ActorScope', 'Whether a name is one body, several or nobody in particular.', actorScopes);
export const SectorType = enumOf('Sector', 'The field a body works in.', sectors);
export const Evidence = enumOf('Evidence', 'How well a link is supported, strongest first.', evidenceClasses);
export const ContributionRole = enumOf('ContributionRole', 'What part an actor plays, strongest first.', contributionRoles);
export const StandingType = enumOf('Standing', 'Whether a claim stands.', standings);
export const LeadershipType = enumOf('Leadership', 'Whether the plan says who leads.', leaderships);
export const CertaintyType = enumOf('Certainty', 'How sure a fact is that the plan does not state.', certainties);
export const ConceptScheme = enumOf('ConceptScheme', 'What a concept is a concept of.', conceptSchemes);
export const GroupKind = enumOf('GroupKind', 'What a group of the country\'s network is a group of.', groupKinds);
export const PlanType = enumOf('PlanType', 'A district\'s yearly plan, or a lokalråd\'s.', planTypes);
export const ApprovalSide = enumOf('ApprovalSide', 'Who says yes to an action plan.', approvalSides);
export const PlanStatus = enumOf('PlanStatus', 'Where a plan is in its life.', planStatuses);
export const CommitmentStatus = enumOf('CommitmentStatus', 'How far a commitment is.', commitmentStatuses);
export const TenseType = enumOf('Tense', 'Whether a statement reports, promises or describes.', tenses);
export const MeetingKind = enumOf('MeetingKind', 'Whose meeting it is.', meetingKinds);
export const MeetingStatus = enumOf('MeetingStatus', 'Whether it has been held.', meetingStatuses);
export const Role = enumOf('Role', 'What somebody may do, least first.', roles);
export const KeyScope = enumOf('KeyScope', 'What a key is for.', keyScopes);
export const ChangeOperation = enumOf('ChangeOperation', 'What a change does.', changeOperations);
export const CommentKind = enumOf('CommentKind', 'Whether it is a remark or a report of something wrong.', commentKinds);
export const NotificationKind = enumOf('NotificationKind', 'Why something is new to somebody.', notificationKinds);
export const ProposalStatus = enumOf('ProposalStatus', 'What has become of a proposal.', proposalStatuses);
export const Ability = enumOf('Ability', 'What an interface offers to somebody.', {
  PROPOSE: 'To propose changes; what one may make alone is made at once.', COMMENT: 'To write comments in the own district.', EDIT_ACTORS: 'To correct what is said of an actor, alone or by proposal.', EDIT_CONCEPTS: 'To correct a word of the thesaurus, alone or by proposal.', MERGE_ACTORS: 'To make one of two actors that are the same, alone or by proposal.', SET_STATUS: 'To say how far a commitment is.',
  ANSWER_FOR_OTHERS: 'To record how an organisation has answered to a link.', REVIEW: 'To review proposals of the own district.', MANAGE_USERS: 'To see and block users.', MANAGE_KEYS: "To make and revoke programs' keys.",
} as const);
export const ClaimAnswer = enumOf('ClaimAnswer', 'What an organisation says to a link.', { CONFIRM: 'Yes, we do.', DECLINE: 'No, we do not.' } as const);
export const ReviewDecision = enumOf('ReviewDecision', 'What a reviewer decides.', { ACCEPT: 'It is made.', REJECT: 'It is not made.' } as const);
export const LinkKind = enumOf('LinkKind', 'What a link of the picture is.', {
  CONTRIBUTES_TO: 'An actor has a part in a commitment.', SERVES: 'An actor works on a focus area, by running text.', BELONGS_TO: 'A commitment or statement stands in a focus area.',
  OPERATES_IN: 'An actor works in a place.', MEMBER_OF: 'An actor is a member of another.', COLLABORATES_WITH: 'Two actors work together.',
  REACHES: 'Whom a commitment is for.', TARGETS: 'What a commitment is directed against.', USES: 'How a commitment is carried out.',
} as const);
export const Reach = enumOf('Reach', 'How far a partner works.', { MUNICIPALITY: 'In single municipalities.', DISTRICT: 'In the whole district.', NATIONAL: 'In the whole country.' } as const);
export const SearchKind = enumOf('SearchKind', 'What to search among.', {
  ACTOR: 'Actors.', FOCUS_AREA: 'Focus areas.', COMMITMENT: 'Commitments.', CONCEPT: 'Topics, target groups, methods, words, laws.', MUNICIPALITY: 'Municipalities.',
} as const);
