/** Lays large pictures out beside the page, which goes on answering meanwhile. Arrays are handed over, not copied. */
import { layOut, type Work } from './lay-out.ts';

const beside = globalThis as unknown as { onmessage: (event: MessageEvent<{ asked: number; work: Work }>) => void; postMessage(answer: unknown, transfer: Transferable[]): void };
beside.onmessage = ({ data: { asked, work } }) => {
  const laid = layOut(work);
  const { x, y, radius, colour, weight, links } = laid.scene;
  beside.postMessage({ asked, laid }, [x, y, radius, colour, weight, links].map(({ buffer }) => buffer as ArrayBuffer));
};
