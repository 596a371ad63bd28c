/** What the newspaper sends; see features/push. */
export type Notice = {
  readonly title: string;
  readonly body: string;
  readonly path: string;
  readonly tag: string;
  readonly language: string;
  readonly isQuiet: boolean;
};

/** What a worker needs to show notices and to follow them. */
export type Noticing = {
  readonly registration: ServiceWorkerRegistration;
  readonly location: Location;
  readonly clients: {
    matchAll(options: { type: "window" }): Promise<readonly WindowClient[]>;
    openWindow(url: string): Promise<unknown>;
  };
};

type WindowClient = { focus(): Promise<unknown>; navigate(url: string): Promise<unknown> };

/** Shows a notice. One about the same story takes the place of what is there, and makes a sound only where it is news. */
export async function showNotice({ registration }: Noticing, text: string): Promise<void> {
  const { title, body, path, tag, language, isQuiet } = JSON.parse(text) as Notice;
  const options = { body, tag, lang: language, icon: "/icons/icon-192.png", data: { path } };
  await registration.showNotification(title, {
    ...options,
    silent: isQuiet,
    renotify: !isQuiet,
  } as typeof options);
}

/** Leads to the story: in the newspaper's window where one is open, else in a new one. */
export async function openNotice({ clients, location }: Noticing, notification: Notification): Promise<void> {
  notification.close();
  const { path } = notification.data as { path?: unknown };
  const target = new URL(typeof path === "string" ? path : "/", location.origin);
  if (target.origin !== location.origin) return;
  const [open] = await clients.matchAll({ type: "window" });
  if (open === undefined) return void (await clients.openWindow(target.href));
  await open.focus();
  await open.navigate(target.href);
}
