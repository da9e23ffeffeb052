/** The command line of `npm run generate`. */
import { startFailureOf } from '#server/database/start-failure.ts';
import { parseEnvironment } from '#server/env.ts';
import { generate, sizeAsked } from './generate.ts';

try {
  await generate(sizeAsked(process.argv.slice(2)), parseEnvironment(process.env), (line) => console.log(line));
} catch (error) {
  console.error(startFailureOf(error));
  process.exitCode = 1;
}
