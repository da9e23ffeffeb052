/**
 * Why a link is believed, and what part an actor plays in it. Every list is ordered, strongest first: reading
 * models rank by position.
 */
import { z } from 'zod';

/** The grounds of a claim, strongest first. */
export const evidenceClasses = {
  CONFIRMED: 'The organisation itself has said so, for this plan year.',
  NAMED: "The commitment's sentence names the actor.",
  LOCAL: "A lokalråd's action plan names it.",
  SOURCED: 'A public source outside the plan says so, with publisher, address and the day it was seen.',
  COLLECTIVE: 'The sentence means the actor without naming it: as one of "kommunerne", or the police by "vi".',
  NARRATIVE: 'Only the running text of the section names it, for what the commitment promises.',
  INFERRED: 'Somebody in the network concluded it, with a reason.',
} as const;
export type Evidence = keyof typeof evidenceClasses;
export const evidence = z.enum(Object.keys(evidenceClasses) as [Evidence, ...Evidence[]]).describe('How well a claim is supported.');

/** The parts an actor can play in a commitment, strongest first. */
export const contributionRoles = {
  LEAD: 'Answers for it.',
  PARTNER: 'Is named as working on it.',
  CHANNEL: 'The work reaches people through it.',
  CONSULTED: 'Gives knowledge, data or a mandate.',
} as const;
export type ContributionRole = keyof typeof contributionRoles;
export const contributionRole = z.enum(Object.keys(contributionRoles) as [ContributionRole, ...ContributionRole[]]).describe('What part the actor plays.');

/** What has become of a claim. */
export const standings = {
  STANDS: 'Nothing speaks against it.',
  DECLINED: 'The organisation says that it does not: kept and shown, not counted.',
  LOOSENED: 'The cited sentence no longer reads as it did.',
} as const;
export type Standing = keyof typeof standings;
export const standing = z.enum(Object.keys(standings) as [Standing, ...Standing[]]).describe('Whether the claim stands.');

/** Whether a commitment says who leads it. */
export const leaderships = {
  NAMED: 'The plan says who leads.',
  IMPLIED: 'It says "vi": the police on the council\'s behalf.',
  NONE: 'Nobody.',
} as const;
export type Leadership = keyof typeof leaderships;
export const leadership = z.enum(Object.keys(leaderships) as [Leadership, ...Leadership[]]).describe('Whether the plan says who leads.');

/** How sure a fact is that does not stand in the plan. */
export const certainties = {
  STATED: 'The plan says so.',
  LOOKED_UP: 'A public source says so.',
  GENERAL: 'General knowledge, not looked up.',
  UNCERTAIN: 'Doubtful: never shown without saying so.',
} as const;
export type Certainty = keyof typeof certainties;
export const certainty = z.enum(Object.keys(certainties) as [Certainty, ...Certainty[]]).describe('How sure it is.');

/** The strongest of several, by the order of its list; undefined of none. */
export const strongest = <T extends string>(order: Readonly<Record<T, string>>, found: readonly T[]): T | undefined =>
  (Object.keys(order) as T[]).find((value) => found.includes(value));
