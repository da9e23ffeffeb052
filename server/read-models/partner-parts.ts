/**
 * Whom the commitments that a question points to speak for, part by part. A part is a reason: its weight, the path that leads to the actor, and what it cites.
 * Binds `candidates`: rows `{actor, parts, score, listed}`; those not listed work in another place than the one asked, and only the counts know them.
 */
import { evidenceWeights, partWeights } from '#graph-schema/weights.ts';
import { bodiesAsked, claimWeight, weighted } from './retrieval.ts';

const inPlace = (actor: string) => `CASE WHEN size($asked.places) > 0 THEN EXISTS { (${actor})-[:OPERATES_IN]->(place:Municipality) WHERE place.slug IN $asked.places } ELSE false END`;
/** A member that is only concluded to be one speaks half as loud as its collective. */
const memberShare = (membership: string) => weighted({ CONFIRMED: 1, NAMED: 1, LOCAL: 1, SOURCED: 0.8, COLLECTIVE: 0.8, NARRATIVE: 0.8, INFERRED: 0.4 }, `${membership}.evidence`);
/** Where a place is asked for, its municipality stands for "kommunerne"; nobody in particular is never an answer. */
const recommendable = (actor: string) => `${actor}.scope <> 'GENERIC' AND NOT (size($asked.places) > 0 AND ${actor}.kind = 'MUNICIPALITY' AND ${actor}.scope = 'COLLECTIVE')`;
/** The second commitment that speaks for an actor counts half, the third a third: who is everywhere is not therefore the right one. */
const contributions = (everywhere: boolean) => `CALL (told) {
    UNWIND told AS hit
    WITH hit.promised AS promised, hit.strength AS strength, [hit.by, hit.via] AS by, hit.years AS years, hit.area.number AS number, hit.about AS about
    CALL (promised) {
      MATCH (actor:Actor)-[claim:CONTRIBUTES_TO]->(promised) WHERE size($asked.places) = 0 OR claim.municipality IS NULL OR claim.municipality IN $asked.places
      RETURN actor, claim, null AS through, CASE WHEN claim.municipality IS NULL OR size($asked.places) > 0 THEN 1.0 ELSE ${partWeights.otherwhere} END AS share, claim.evidence AS grade, true AS listed
      UNION ALL
      WITH promised WHERE ${everywhere ? 'true' : 'size($asked.places) > 0'}
      MATCH (actor:Actor)-[membership:MEMBER_OF]->(through:Actor {scope: 'COLLECTIVE'})-[claim:CONTRIBUTES_TO]->(promised)
      WHERE claim.distributes AND membership.standing <> 'DECLINED' AND ${everywhere ? '' : `${inPlace('actor')} AND `} (claim.municipality IS NULL OR EXISTS { (actor)-[:OPERATES_IN]->(:Municipality {slug: claim.municipality}) })
      RETURN actor, claim, through, ${memberShare('membership')} AS share, CASE WHEN claim.evidence IN ['NARRATIVE', 'INFERRED'] THEN claim.evidence ELSE 'COLLECTIVE' END AS grade, ${inPlace('actor')} AS listed
    }
    WITH promised, strength, by, years, number, about, actor, claim, through, grade, listed, strength * share * ${claimWeight('claim')} * ${partWeights.olderYear} ^ years AS weight
    WHERE claim.standing <> 'DECLINED' AND ${recommendable('actor')}
    ORDER BY listed DESC, weight DESC, claim.id
    WITH promised, by, actor, years, number, head(collect({claim: claim, through: through, weight: weight, grade: grade, listed: listed, about: about})) AS best
    ORDER BY best.weight DESC, promised.slug
    WITH actor, collect({promised: promised, by: by, years: years, number: number, best: best}) AS found
    UNWIND range(0, size(found) - 1) AS place
    WITH actor, found[place] AS row, found[place].best AS best, place
    RETURN collect({actor: actor, kind: 'CONTRIBUTION', weight: best.weight / (1 + place), evidence: best.grade, role: best.claim.role, implied: best.claim.implied, how: best.claim.how, howEn: best.claim.howEn, years: row.years, number: row.number, listed: best.listed, promised: row.promised, about: best.about,
      steps: [x IN row.by + [row.promised, best.through] WHERE x IS NOT NULL AND x <> actor] + [actor], cites: best.claim.citations}) AS contributing
  }`;

const areas = `CALL (told) {
    UNWIND told AS hit
    WITH hit.area AS area, max(hit.strength) AS strength, head(collect(hit)) AS first
    WITH area, strength, first.promised AS promised, first.about AS about
    MATCH (actor:Actor)-[claim:SERVES]->(area) WHERE claim.standing <> 'DECLINED' AND ${recommendable('actor')} AND (size($asked.places) = 0 OR claim.municipality IS NULL OR claim.municipality IN $asked.places)
    RETURN collect({actor: actor, kind: 'AREA', weight: strength * ${partWeights.area} * ${claimWeight('claim')}, evidence: claim.evidence, role: claim.role, how: claim.how, howEn: claim.howEn, number: area.number, listed: true, promised: promised, about: about, steps: [area, actor], cites: claim.citations}) AS serving
  }`;

/** Binds `standing`: the bodies asked for, each with its local member in the place asked for. */
const standing = `CALL (bodies) {
    UNWIND bodies AS row
    WITH row, row.body AS body
    CALL (body) {
      RETURN body AS actor, null AS through, 1.0 AS share
      UNION ALL
      MATCH (place:Municipality)<-[:OPERATES_IN]-(actor:Actor)-[membership:MEMBER_OF]->(body) WHERE place.slug IN $asked.places AND body.scope = 'COLLECTIVE' AND membership.standing <> 'DECLINED'
      RETURN DISTINCT actor, body AS through, ${memberShare('membership')} AS share
    }
    WITH row, actor, through, share WHERE ${recommendable('actor')}
    RETURN collect({row: row, actor: actor, through: through, share: share}) AS standing
  }
  CALL (standing) {
    UNWIND standing AS one WITH one WHERE one.row.w IS NOT NULL
    WITH one ORDER BY one.row.weight * one.share DESC, one.row.w.concept.slug
    WITH one.actor AS actor, head(collect(one)) AS best
    RETURN collect({actor: actor, kind: 'SUPPORT', weight: ${partWeights.support} * best.row.weight * best.share, evidence: CASE WHEN best.through IS NULL THEN 'NARRATIVE' ELSE 'INFERRED' END, listed: true,
      steps: [x IN [best.row.w.concept, CASE WHEN best.row.w.paired THEN best.row.w.towards END, best.through, actor] WHERE x IS NOT NULL], cites: best.row.cites}) AS supporting
  }
  CALL (contributing, serving, supporting) {
    UNWIND contributing + serving + supporting AS part WITH part WHERE part.listed RETURN collect(DISTINCT part.actor) AS speaking
  }
  CALL (standing, speaking) {
    UNWIND standing AS one WITH one, speaking WHERE one.row.w IS NULL
    RETURN collect({actor: one.actor, kind: 'NAMED', weight: one.share * CASE WHEN one.actor IN speaking OR one.row.topic OR NOT $asked.told THEN ${partWeights.named} ELSE ${partWeights.onlyNamed} END,
      listed: true, steps: [x IN [one.through, one.actor] WHERE x IS NOT NULL], cites: one.row.cites}) AS naming
  }
  CALL (speaking, naming) { UNWIND speaking + [part IN naming | part.actor] AS actor RETURN collect(DISTINCT actor) AS spokenFor }`;

/**
 * Who sits in a council or partnership that is asked for, and who works together with a body that is named. Where all of a collective sit there, the collective
 * stands for them.
 */
const linked = `CALL (standing) {
    UNWIND standing AS one WITH one WHERE one.through IS NULL AND (one.row.w IS NULL OR one.row.topic)
    WITH one.actor AS body, max(CASE WHEN one.row.w IS NULL THEN 1.0 ELSE one.row.weight END) AS share, max(CASE WHEN one.row.w IS NULL THEN 1 ELSE 0 END) = 1 AS named
    CALL (body, named) {
      MATCH (member:Actor)-[claim:MEMBER_OF]->(body) WHERE body.scope = 'SPECIFIC' AND body.kind IN ['COUNCIL', 'NETWORK', 'PARTNERSHIP']
      OPTIONAL MATCH (member)-[:MEMBER_OF]->(group:Actor {scope: 'COLLECTIVE'}) WHERE size($asked.places) = 0 AND NOT EXISTS { MATCH (other:Actor)-[:MEMBER_OF]->(group) WHERE NOT EXISTS { (other)-[:MEMBER_OF]->(body) } }
      RETURN coalesce(group, member) AS actor, claim, 'MEMBER' AS kind LIMIT 100
      UNION ALL
      MATCH (actor:Actor)-[claim:COLLABORATES_WITH]-(body) WHERE named RETURN actor, claim, 'COLLABORATION' AS kind LIMIT 100
    }
    WITH body, share, actor, claim, kind WHERE claim.standing <> 'DECLINED' AND ${recommendable('actor')} AND NOT (size($asked.places) > 0 AND actor.kind = 'MUNICIPALITY' AND NOT ${inPlace('actor')})
    WITH actor, body, claim, kind, share * ${weighted(evidenceWeights, 'claim.evidence')} AS weight ORDER BY weight DESC, kind, claim.id
    WITH actor, head(collect({body: body, claim: claim, kind: kind, weight: weight})) AS best
    RETURN collect({actor: actor, kind: best.kind, weight: ${partWeights.linked} * best.weight, evidence: best.claim.evidence, how: best.claim.how, howEn: best.claim.howEn, listed: true, steps: [best.body, actor], cites: best.claim.citations}) AS linking
  }`;

/** In the place asked for: those who have a part already; its lokalråd; and, where nothing but the place is asked for, everybody who works there. */
const places = `CALL (spokenFor) {
    MATCH (place:Municipality)<-[claim:OPERATES_IN]-(actor:Actor)
    WHERE place.slug IN $asked.places AND claim.standing <> 'DECLINED' AND actor.scope <> 'GENERIC' AND ($asked.placeOnly OR actor.kind = 'COUNCIL' OR actor IN spokenFor)
    WITH place, actor, claim, $asked.placeOnly OR actor IN spokenFor AS working ORDER BY place.slug, actor.slug
    RETURN collect({actor: actor, kind: CASE WHEN working THEN 'PLACE' ELSE 'COUNCIL' END, weight: CASE WHEN working THEN ${partWeights.place} ELSE ${partWeights.council} END, evidence: claim.evidence, listed: true, steps: [place, actor], cites: claim.citations})[..400] AS placed
  }`;

const near = `CALL (slugs, contributing) {
    MATCH (asker:Actor {slug: $asked.near})
    UNWIND contributing AS part WITH DISTINCT slugs, asker, part.actor AS actor WHERE actor <> asker
    MATCH (asker)-[own:CONTRIBUTES_TO]->(common:Commitment)<-[theirs:CONTRIBUTES_TO]-(actor) WHERE own.standing <> 'DECLINED' AND theirs.standing <> 'DECLINED'
    MATCH (common)<-[entry:HAS_COMMITMENT]-(area) WHERE entry.plan IN slugs
    WITH asker, actor, common, theirs, area ORDER BY common.slug
    WITH asker, actor, head(collect({common: common, number: area.number, cites: theirs.citations})) AS first
    RETURN collect({actor: actor, kind: 'NEAR', weight: ${partWeights.near}, number: first.number, listed: true, steps: [asker, first.common, actor], cites: first.cites}) AS neighbouring
  }`;

/** @param everywhere members in every place, not only in those asked: for counts by place */
export const partnerParts = (everywhere: boolean): string => `${contributions(everywhere)}
  ${areas}
  ${bodiesAsked}
  ${standing}
  ${linked}
  ${places}
  ${near}
  CALL (contributing, serving, supporting, naming, linking, placed, neighbouring) {
    UNWIND contributing + serving + supporting + naming + linking + placed + neighbouring AS part
    WITH part ORDER BY part.weight DESC, part.kind, part.promised.slug
    WITH part.actor AS actor, collect(part) AS parts
    WITH actor, parts, reduce(sum = 0.0, part IN parts | sum + part.weight) AS score, any(part IN parts WHERE part.listed) AS listed
    ORDER BY score DESC, actor.slug
    RETURN collect({actor: actor, parts: parts, score: score, listed: listed})[..1000] AS candidates
  }`;
