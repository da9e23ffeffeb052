/** The connections between actors, focus areas and commitments. */
import { connectionType } from './connection.ts';
import { ContributionRole, Evidence, StandingType } from './enums.ts';
import type { fieldsOf } from './fields.ts';
import { Actor, Citation, Claim, Commitment, FocusArea, Municipality } from './refs.ts';

type Fields = ReturnType<typeof fieldsOf>;
const grounded = (fields: Fields) => ({ citations: fields.list(Citation, 'few'), claims: fields.list(Claim, 'few') });
const contribution = (fields: Fields) => ({
  role: fields.enumerated(ContributionRole, 'The strongest of its claims.'),
  how: fields.maybeWorded('What the actor does there, in a few words.'),
  evidence: fields.enumerated(Evidence, 'The strongest of its claims.'),
  implied: fields.flag('The plan says "vi".'),
  standing: fields.enumerated(StandingType),
  municipality: fields.maybe(Municipality, 'Where the link holds only there.'),
  via: fields.maybe(Actor, 'The collective that the link comes by: it is derived, never stored.'),
  ...grounded(fields),
});

export const ActorConnection = connectionType('Actor', Actor);
export const ActorFocusAreasConnection = connectionType('ActorFocusAreas', FocusArea, contribution);
export const ActorCommitmentsConnection = connectionType('ActorCommitments', Commitment, contribution);
export const ActorCollaboratorsConnection = connectionType('ActorCollaborators', Actor, (fields) => ({ sharedCommitments: fields.int(), ...grounded(fields) }));
export const ActorMembersConnection = connectionType('ActorMembers', Actor, (fields) => ({
  role: fields.maybeWorded('"formand"'), representedBy: fields.maybeWorded('The function that sits for it: "borgmesteren".'), ...grounded(fields),
}));
export const FocusAreaActorsConnection = connectionType('FocusAreaActors', Actor, contribution);
export const CommitmentActorsConnection = connectionType('CommitmentActors', Actor, contribution);
