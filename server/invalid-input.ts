/** A caller's mistake: it says which input, what is wrong with it, and what would be right. The API shows it as it is. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  readonly input: string;
  constructor(input: string, problem: string) {
    super(`\`${input}\` ${problem}`);
    this.input = input;
  }
}
