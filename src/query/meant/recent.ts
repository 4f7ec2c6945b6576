/** Answers that were given last, by their questions. */
export class Recent<T> {
  readonly #most: number;
  readonly #answers = new Map<string, T>();

  /** @param most how many are kept */
  constructor(most: number) {
    this.#most = most;
  }

  /** The answer to a question; found where it is not among the last. */
  get(question: string, find: () => T): T {
    const known = this.#answers.has(question);
    const answer = known ? (this.#answers.get(question) as T) : find();
    this.#answers.delete(question);
    this.#answers.set(question, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > this.#most && oldest !== undefined) this.#answers.delete(oldest);
    return answer;
  }
}
