/** Makes what each Neo4j of the tests begins with, so that their first one need not wait for it. */
import { makeNeo4jProgram } from './neo4j-program.ts';

await makeNeo4jProgram();
