/** What an interface offers to whom. */
import { describe, expect, it } from 'vitest';
import { abilitiesOf } from '#server/schema/abilities.ts';
import { people } from '#tests/support/people.ts';

const of = (name: 'reader' | 'contributor' | 'steward' | 'council' | 'admin'): string[] => abilitiesOf(people[name].viewer).sort();

describe('what is offered', () => {
  it('to a reader: nothing to change', () => expect(of('reader')).toEqual([]));
  it('to a contributor: to propose and to correct, but neither to review nor to speak for others', () => expect(of('contributor')).toEqual(['COMMENT', 'EDIT_ACTORS', 'EDIT_CONCEPTS', 'MERGE_ACTORS', 'PROPOSE', 'SET_STATUS']));
  it('to an editor: all but what is an administrator\'s', () => expect(of('steward')).toEqual(expect.arrayContaining(['ANSWER_FOR_OTHERS', 'COMMENT', 'EDIT_ACTORS', 'EDIT_CONCEPTS', 'MERGE_ACTORS', 'PROPOSE', 'REVIEW', 'SET_STATUS'])));
  it('to the council: to propose and review, not to correct actors', () => {
    expect(of('council')).toEqual(expect.arrayContaining(['PROPOSE', 'REVIEW']));
    expect(of('council')).not.toContain('EDIT_ACTORS');
    expect(of('council')).not.toContain('MANAGE_USERS');
  });
  it('to an administrator: users and no content', () => expect(of('admin')).toEqual(['MANAGE_KEYS', 'MANAGE_USERS']));
});
