/** The server's rule, told before it is broken: characters. */
export const SHORTEST_PASSWORD = 12;
