/**
 * Server-sent events for many: each answer is written out once for all who get the same, and what has come together goes out together, so that a
 * server with much to tell sends fewer and larger pieces instead of falling behind.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';

const beat = 12_000;
/** How many events go out as one piece at most. */
const mostTogether = 64;

const texts = new WeakMap<object, string>();
const textOf = (answer: object): string => {
  const known = texts.get(answer) ?? `event: next\ndata: ${JSON.stringify(answer)}\n\n`;
  texts.set(answer, known);
  return known;
};

/** An answer with nothing in it but what went wrong is the last: whoever follows comes back from where they were, and nothing of them stays behind. */
const tells = (answer: object): boolean => 'data' in answer && answer.data !== null && answer.data !== undefined;
const broken = `event: next\ndata: ${JSON.stringify({ errors: [{ message: 'The changes cannot be followed for the time being. Come back in a moment.', extensions: { code: 'RETRY_LATER' } }] })}\n\n`;

/** The body: pulled, so that whoever reads slowly holds nothing up and nothing has to be kept for them. */
function bodyOf(answers: AsyncIterator<object>, Stream: typeof ReadableStream): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let heart: NodeJS.Timeout | undefined;
  /** Asked for and not there yet. */
  let next: Promise<IteratorResult<object>> | undefined;
  let over = false;
  const stop = async (): Promise<void> => {
    over = true;
    clearInterval(heart);
    await answers.return?.();
  };
  return new Stream({
    start(controller) {
      // Some browsers show no answer before there is something in it.
      controller.enqueue(encoder.encode(':\n\n'));
      heart = setInterval(() => { if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(':\n\n')); }, beat);
      heart.unref();
    },
    async pull(controller) {
      let text = '';
      const close = (last: string): void => {
        clearInterval(heart);
        // Whoever has left is told nothing.
        if (over) return;
        over = true;
        controller.enqueue(encoder.encode(`${text}${last}event: complete\ndata:\n\n`));
        controller.close();
      };
      try {
        for (let count = 0; count < mostTogether; count += 1) {
          next ??= answers.next();
          const found = count === 0 ? await next : await Promise.race([next, turn(undefined)]);
          if (!found) break;
          next = undefined;
          if (found.done) return close('');
          text += textOf(found.value);
          if (!tells(found.value)) {
            await answers.return?.();
            return close('');
          }
        }
      } catch {
        await answers.return?.().catch(() => undefined);
        return close(broken);
      }
      if (!over) controller.enqueue(encoder.encode(text));
    },
    cancel: stop,
  });
}

export const useEventStream = (): Plugin => ({
  onResultProcess({ result, resultProcessor, setResultProcessor }) {
    // Where the caller takes no events there is none.
    if (!isAsyncIterable(result) || !resultProcessor) return;
    setResultProcessor((answers, { Response: Answer, ReadableStream: Stream }) => new Answer(bodyOf((answers as AsyncIterable<object>)[Symbol.asyncIterator](), Stream), {
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-cache', connection: 'keep-alive', 'content-encoding': 'none' },
    }), 'text/event-stream');
  },
});
