/** Every page in Danish. */
import { describeEveryPage } from '#tests/support/every-page.ts';

describeEveryPage('da');
