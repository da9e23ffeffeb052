/** `npm run bench -- db|views`: measures, prints and writes the figures into docs/measurements. Nothing here passes or fails. */
import { benchDatabase } from './db.ts';
import { benchViews } from './views.ts';

const [what, ...words] = process.argv.slice(2);
switch (what) {
  case 'db':
    await benchDatabase(words);
    break;
  case 'views':
    await benchViews();
    break;
  default:
    console.error('Say what to measure: npm run bench -- db [S] [M] [L], or npm run bench -- views');
    process.exitCode = 1;
}
