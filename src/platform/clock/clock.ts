/** The moment, epoch milliseconds. Passed in wherever time matters, so that tests can tell it. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();
