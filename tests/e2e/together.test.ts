/** Of people who change things: one suite after the other, on one graph. */
import './together/reviewing.ts';
import './together/pages-around.ts';
