/** How much is at stake, the least first. Each has a colour, and always words beside it. */
export const alertSeverities = ["information", "warning", "danger", "extreme"] as const;

/** How much is at stake. */
export type AlertSeverity = (typeof alertSeverities)[number];
