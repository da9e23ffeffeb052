/** The followers of `followers.ts`, in a process of their own: says that it is there, follows, and tells what it has seen when it has seen all. */
import { Agent, request } from 'node:http';
import type { FollowersReport, FollowersTask } from './followers.ts';

const query = 'subscription($after: Int) { changeFeed(afterSequence: $after) { sequence at } }';
const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });
const report: FollowersReport = { received: 0, reconnections: 0, missing: 0, doubled: 0, outOfOrder: 0, latencies: [] };
let until = Number.POSITIVE_INFINITY;
const enders = new Set<() => void>();

/** Follows until it has seen `until`; every second one leaves now and then, and comes back where it was. */
async function follow(task: FollowersTask, number: number): Promise<void> {
  let seen = task.from;
  let turn = number;
  while (seen < until) {
    const stay = number % 2 ? Number.POSITIVE_INFINITY : 3_000 + ((number * 997 + turn * 131) % 9_000);
    seen = await once(task.urls[turn % task.urls.length] as string, seen, stay);
    turn += 1;
    if (seen < until) report.reconnections += 1;
  }
}

/** One stream; the last number that it brought. */
const once = (url: string, after: number, stay: number): Promise<number> => new Promise((resolve) => {
  let seen = after;
  let rest = '';
  const sent = request(`${url}/graphql`, { method: 'POST', agent, headers: { 'content-type': 'application/json', accept: 'text/event-stream' } }, (response) => {
    response.setEncoding('utf8').on('data', (part: string) => {
      rest += part;
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) take(block);
      if (seen >= until) sent.destroy();
    });
  });
  const take = (block: string): void => {
    const found = /"sequence":(\d+),"at":"([^"]+)"/.exec(block);
    if (!found) return;
    const sequence = Number(found[1]);
    if (sequence === seen + 1) seen = sequence;
    else if (sequence <= seen) report[sequence === seen ? 'doubled' : 'outOfOrder'] += 1;
    else {
      report.missing += sequence - seen - 1;
      seen = sequence;
    }
    report.received += 1;
    if (sequence % 25 === 0) report.latencies.push(Date.now() - Date.parse(found[2] as string));
  };
  const leaving = stay === Number.POSITIVE_INFINITY ? undefined : setTimeout(() => sent.destroy(), stay);
  const end = () => { if (seen >= until) sent.destroy(); };
  enders.add(end);
  sent.on('error', () => undefined).on('close', () => {
    clearTimeout(leaving);
    enders.delete(end);
    resolve(seen);
  });
  sent.end(JSON.stringify({ query, variables: { after } }));
});

process.on('message', (task: Partial<FollowersTask>) => {
  if (task.until !== undefined) {
    until = task.until;
    for (const end of [...enders]) end();
  } else {
    const whole = task as FollowersTask;
    void Promise.all(Array.from({ length: whole.followers }, (_, number) => follow(whole, number))).then(() => process.send?.(report));
  }
});
// Whoever asked for it is gone.
process.on('disconnect', () => process.exit());
process.send?.('here');
