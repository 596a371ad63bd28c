import { ALL_EDITIONS, type Grant, type Role } from "./roles.ts";

/** Which work a role may do it to: anybody's, or what the member began. */
type Works = "any" | "own";

type Rule = {
  /** What it lets somebody do, for people who read this table and for the API's description. */
  readonly does: string;
  /**
   * Where the role must be held: in the `edition` that is acted on; in any edition, for what the whole `newsroom` shares; or in `all`
   * editions, for what concerns every one of them.
   */
  readonly held: "edition" | "newsroom" | "all";
  readonly roles: Readonly<Partial<Record<Role, Works>>>;
};

const everybody = {
  reporter: "any",
  translator: "any",
  editor: "any",
  moderator: "any",
  "ad-manager": "any",
  administrator: "any",
} as const;

/** Who may do what: the one table. The server asks it before every act, whatever a screen shows. */
export const permissions = {
  "story.read": { does: "read stories, drafts included", held: "newsroom", roles: everybody },
  "story.create": {
    does: "begin a story",
    held: "edition",
    roles: { reporter: "any", editor: "any", administrator: "any" },
  },
  "story.translate": {
    does: "begin the version of a story in another edition",
    held: "edition",
    roles: { translator: "any", editor: "any", administrator: "any" },
  },
  "story.write": {
    does: "write, file and send for review what the public can't see yet; draft changes of what it can",
    held: "edition",
    roles: { reporter: "own", translator: "own", editor: "any", administrator: "any" },
  },
  "story.publish": {
    does: "send back, publish, schedule, embargo, correct, withdraw; move or file what the public sees",
    held: "edition",
    roles: { editor: "any", administrator: "any" },
  },
  "story.overrule": {
    does: "release a version in spite of an error that the checks find, with a reason",
    held: "edition",
    roles: { editor: "any", administrator: "any" },
  },
  "story.preview": {
    does: "give somebody outside a link to an unpublished version",
    held: "edition",
    roles: { reporter: "own", translator: "own", editor: "any", administrator: "any" },
  },
  "front.change": {
    does: "change the front page and Must Read",
    held: "edition",
    roles: { editor: "any", administrator: "any" },
  },
  "alert.raise": {
    does: "raise, change and lift the alerts that stand above every page",
    held: "newsroom",
    roles: { editor: "any", administrator: "any" },
  },
  "storm.switch": {
    does: "put the whole site into storm mode, and end it",
    held: "newsroom",
    roles: { editor: "any", administrator: "any" },
  },
  "comment.moderate": {
    does: "decide about readers' comments, ban their authors, open and close a story's comments",
    held: "newsroom",
    roles: { editor: "any", moderator: "any", administrator: "any" },
  },
  "media.read": { does: "look through the pictures", held: "newsroom", roles: everybody },
  "media.add": {
    does: "take pictures in",
    held: "newsroom",
    roles: {
      reporter: "any",
      translator: "any",
      editor: "any",
      "ad-manager": "any",
      administrator: "any",
    },
  },
  "media.change": {
    does: "change, replace and delete pictures; what readers see or saw is for those who may for any",
    held: "newsroom",
    roles: {
      reporter: "own",
      translator: "own",
      editor: "any",
      "ad-manager": "own",
      administrator: "any",
    },
  },
  "ad.manage": {
    does: "run the ad desk: clients, campaigns, what they show and how often it was seen",
    held: "newsroom",
    roles: { "ad-manager": "any", administrator: "any" },
  },
  "topic.create": {
    does: "make a topic that stories can be filed under",
    held: "newsroom",
    roles: { reporter: "any", editor: "any", administrator: "any" },
  },
  "writer.create": {
    does: "make a writer who can sign stories",
    held: "newsroom",
    roles: { reporter: "any", translator: "any", editor: "any", administrator: "any" },
  },
  "writer.change": {
    does: "change a writer's name and what is said of them",
    held: "newsroom",
    roles: { editor: "any", administrator: "any" },
  },
  "staff.read": { does: "see who works here and as what", held: "all", roles: { administrator: "any" } },
  "staff.change": {
    does: "invite, suspend, and change what somebody is",
    held: "all",
    roles: { administrator: "any" },
  },
  "newsletter.manage": {
    does: "see how the newsletters go, try the next one, and take a reader's address out at their asking",
    held: "newsroom",
    roles: { editor: "any", administrator: "any" },
  },
  "webhook.change": {
    does: "see and change who outside is told of what readers can see",
    held: "all",
    roles: { administrator: "any" },
  },
  "log.read": { does: "search the log of who did what", held: "all", roles: { administrator: "any" } },
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof permissions;

export const allPermissions = Object.keys(permissions) as Permission[];

/** Who asks: what they are, and to what a token of theirs limits them (null for a session, which doesn't). */
export type Asking = {
  readonly id: string;
  readonly grants: readonly Grant[];
  readonly scopes: readonly Permission[] | null;
};

/** What is acted on: its edition, and who began it (null for nobody of the staff, as an import). */
export type Place = {
  readonly edition: string;
  readonly owner: string | null;
  /** A permission that is asked here in the place of the usual one: what readers see is an editor's to change. */
  readonly needs?: Permission;
};

/** Whether they may do this there. */
export function may(asking: Asking, usual: Permission, place: Place): boolean {
  const permission = place.needs ?? usual;
  const rule: Rule = permissions[permission];
  if (!isInScope(asking, permission)) return false;
  return asking.grants.some((grant) => {
    const works = rule.roles[grant.role];
    if (works === undefined || !isHeld(rule, grant, place.edition)) return false;
    return works === "any" || place.owner === asking.id;
  });
}

/** Whether there is any place where they may: who may nowhere is refused before anything else is looked at. */
export function maySomewhere(asking: Asking, permission: Permission): boolean {
  const rule: Rule = permissions[permission];
  if (!isInScope(asking, permission)) return false;
  return asking.grants.some(
    (grant) =>
      rule.roles[grant.role] !== undefined && (rule.held !== "all" || grant.edition === ALL_EDITIONS),
  );
}

function isInScope({ scopes }: Asking, permission: Permission): boolean {
  return scopes === null || scopes.includes(permission);
}

function isHeld({ held }: Rule, grant: Grant, edition: string): boolean {
  if (grant.edition === ALL_EDITIONS || held === "newsroom") return true;
  return held === "edition" && grant.edition === edition;
}
