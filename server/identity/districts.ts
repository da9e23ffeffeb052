/** Where an actor has a say: the districts of its municipalities, and of the plans it has claims in or publishes. */

/** From `area`, a district or a municipality, to `district`. */
const districtOfArea = 'MATCH (area)<-[:CONTAINS*0..1]-(district:District)';

/** Cypher: the slugs of the districts of the actors in the list expression, as a list. For a query of its own or inside another. */
export const districtsOf = (actors: string): string => `COLLECT {
    UNWIND ${actors} AS actorSlug MATCH (actor:Actor {slug: actorSlug})
    CALL (actor) {
      MATCH (actor)-[claim:OPERATES_IN]->(area) WHERE claim.standing <> 'DECLINED' RETURN area
      UNION MATCH (actor)-[claim:CONTRIBUTES_TO|SERVES]->()<-[:HAS_FOCUS_AREA|HAS_COMMITMENT|ALSO_PROMISES*1..2]-(:Plan)-[:COVERS]->(area) WHERE claim.standing <> 'DECLINED' RETURN area
      UNION MATCH (actor)<-[:PUBLISHED_BY]-(:Plan)-[:COVERS]->(area) RETURN area
    }
    ${districtOfArea}
    RETURN DISTINCT district.slug ORDER BY district.slug }`;

/** Cypher: the slugs of the districts that the plan in the variable covers, as a list. */
export const districtsOfPlan = (plan: string): string => `COLLECT { MATCH (${plan})-[:COVERS]->(area) ${districtOfArea} RETURN DISTINCT district.slug ORDER BY district.slug }`;
