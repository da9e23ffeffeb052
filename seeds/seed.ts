/** `npm run seed`: loads the seeds into an empty graph; of one that holds something it lists the differences and changes nothing. */
import { resolve } from 'node:path';
import { connect } from '#server/database/database.ts';
import { parseEnvironment } from '#server/env.ts';
import { differences } from './differences.ts';
import { graphOf } from './graph.ts';
import { loadSeeds } from './load.ts';
import { readSeeds } from './records.ts';
