/** The main menu, in its order. A task has an entry as soon as its page exists: as its name stands in `paths.ts`. */
import { type PageName, paths } from '../paths.ts';

const tasks = ['overview', 'partners', 'plan', 'coverage', 'focusAreas', 'actors', 'meetings', 'glossary'] as const;
type Task = Extract<(typeof tasks)[number], PageName>;

export const navigation: readonly Task[] = tasks.filter((task): task is Task => task in paths);

/** Working together: the history is everybody's, the rest is for those who have signed in. */
export const together: readonly { page: 'organisation' | 'proposals' | 'changes'; signedIn: boolean }[] = [{ page: 'organisation', signedIn: true }, { page: 'proposals', signedIn: true }, { page: 'changes', signedIn: false }];
