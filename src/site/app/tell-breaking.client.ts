/** What the page says of itself to its script. */
type Settings = {
  readonly edition: string;
  readonly key: string;
  readonly phrases: Readonly<Record<"on" | "off" | "denied" | "failed", string>>;
};

const ADDRESS = "/push/subscription";

/** Asks the browser, by a click and never before, to let the newspaper tell of breaking news; takes it back as easily. */
export class TellBreaking extends HTMLElement {
  connectedCallback() {
    if (!("serviceWorker" in navigator) || !("PushManager" in window)) return;
    const settings = JSON.parse(this.dataset.settings ?? "") as Settings;
    this.find(".without").hidden = true;
    this.find(".with").hidden = false;
    this.find("[data-does=tell]").addEventListener("click", () => void this.begin(settings));
    this.find("[data-does=stop]").addEventListener("click", () => void this.end(settings));
    void findSubscription().then((subscription) => this.offer(subscription === null ? "tell" : "stop"));
  }

  private async begin({ edition, key, phrases }: Settings) {
    try {
      // Asked first: a browser asks its reader only in answer to a click.
      if ((await Notification.requestPermission()) !== "granted") return this.say(phrases.denied);
      await navigator.serviceWorker.register("/service-worker.js");
      const { pushManager } = await navigator.serviceWorker.ready;
      const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
      const { endpoint, keys = {} } = subscription.toJSON();
      const { p256dh, auth } = keys;
      await send("POST", { edition, endpoint, p256dh, auth, sections: this.listChosen() });
      this.offer("stop");
      this.say(phrases.on);
    } catch {
      this.say(phrases.failed);
    }
  }

  private async end({ phrases }: Settings) {
    const subscription = await findSubscription();
    const { endpoint, keys = {} } = subscription?.toJSON() ?? {};
    try {
      if (subscription !== null) await send("DELETE", { endpoint, auth: keys.auth });
      await subscription?.unsubscribe();
      this.offer("tell");
      this.say(phrases.off);
    } catch {
      this.say(phrases.failed);
    }
  }

  /** The sections that are ticked; none where all are, so that one that is founded later is heard of too. */
  private listChosen(): string[] {
    const boxes = [...this.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
    const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
    return chosen.length === boxes.length ? [] : chosen;
  }

  private offer(does: "tell" | "stop") {
    const button = this.find("[data-does=tell]");
    button.textContent = (does === "tell" ? button.dataset.tell : button.dataset.change) ?? "";
    this.find("[data-does=stop]").hidden = does === "tell";
  }

  private say(words: string) {
    this.find("[role=status]").textContent = words;
  }

  private find(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`The page has no ${selector}`);
    return found;
  }
}

async function findSubscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration("/");
  return (await registration?.pushManager.getSubscription()) ?? null;
}

async function send(method: "POST" | "DELETE", body: object): Promise<void> {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(ADDRESS, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${ADDRESS} answered ${response.status}`);
}
