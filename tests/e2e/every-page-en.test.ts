/** Every page in English. */
import { describeEveryPage } from '#tests/support/every-page.ts';

describeEveryPage('en');
