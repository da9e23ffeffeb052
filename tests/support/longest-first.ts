/** The files that take longest begin first, so that the workers of a room end at about the same time. In a fresh clone nobody knows how long a file takes. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const longest = ['together', 'every-page-en', 'every-page-da', 'same-picture', 'stop', 'views', 'states'];
const rank = ({ moduleId }: TestSpecification): number => {
  const at = longest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return at < 0 ? longest.length : at;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}
