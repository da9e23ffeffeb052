/** `npm run bench -- db|words|views`: measures, prints and writes the figures into docs/measurements. Nothing here passes or fails. */
import { benchDatabase } from './db.ts';
import { benchViews } from './views.ts';
import { benchWords } from './words.ts';

const [what, ...words] = process.argv.slice(2);
switch (what) {
  case 'db':
    await benchDatabase(words);
    break;
  case 'words':
    await benchWords();
    break;
  case 'views':
    await benchViews();
    break;
  default:
    console.error('Say what to measure: npm run bench -- db [S] [M] [L], npm run bench -- words, or npm run bench -- views');
    process.exitCode = 1;
}
