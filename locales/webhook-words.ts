/** What the screen of webhooks says. */
export type WebhookWords = {
  readonly title: string;
  readonly means: string;
  readonly none: string;
  readonly add: string;
  readonly address: string;
  readonly events: string;
  readonly eventName: (event: string) => string;
  readonly stateName: (state: string) => string;
  readonly secretOnce: string;
  readonly deliveries: string;
  readonly noDeliveries: string;
  readonly attempts: (count: number) => string;
  readonly actName: (act: string) => string;
};
