import type { PublicThread } from "../../features/comments/comment.ts";
import {
  type CommentCursor,
  listThreads,
  loadThreadFacts,
  type ThreadFacts,
} from "../../features/comments/public-comments.store.ts";
import { addressesOf } from "../../features/settings/addresses.ts";
import { findEdition } from "../../features/settings/newspaper.ts";
import { findStoryAt } from "../../features/stories/public-stories.store.ts";
import type { PublicStory } from "../../features/stories/public-story.ts";
import { movedOrMissing } from "../old-addresses.ts";
import { CommentIsland, OwnPlace } from "../parts/comment-island.tsx";
import { CommentThreads } from "../parts/comment-thread.tsx";
import { CommentsStanding, closedInStorm } from "../parts/comments-section.tsx";
import commentStyles from "../shell/comments.css";
import type { PageAnswer, Visit } from "../visit.ts";

/** What makes another page of a story's comments. */
export const COMMENT_PARAMETERS = ["edition", "order", "after", "comment"] as const;

const A_PAGE = 50;

type Choice = {
  readonly order: "newest" | "oldest";
  readonly edition: string | null;
  readonly after: CommentCursor | null;
  readonly threadId: string | null;
};

/** All comments on a story, fifty exchanges a page; or one exchange, at the address that a comment is quoted by. */
export async function commentsPage(visit: Visit): Promise<PageAnswer> {
  const { reading, slug, addresses, words, site } = visit;
  const choice = readChoice(visit);
  if (choice === null) return { kind: "missing" };
  const answer = await findStoryAt(reading, slug);
  if (answer.found === "withdrawn") return { kind: "gone" };
  if (answer.found === "nothing") {
    const path = addressesOf(visit.edition).story(encodeURIComponent(slug));
    return movedOrMissing(visit, { path, page: "comments" });
  }
  const { story } = answer;
  const facts = closedInStorm(visit, await loadThreadFacts(reading, story.storyId));
  const { threadId, ...rest } = choice;
  const page = await listThreads(reading, {
    ...rest,
    storyId: story.storyId,
    limit: A_PAGE,
    ...(threadId !== null && { threadId }),
  });
  // An address that somebody made up is kept for nobody.
  if (page.threads.length === 0 && (threadId !== null || choice.after !== null)) return { kind: "missing" };
  return {
    kind: "page",
    facts: {
      title: words.comments.titleOf(story.headline),
      description: words.comments.count(facts.total),
      path: addresses.comments(slug),
      alternates: story.otherEditions.flatMap((other) => {
        const edition = findEdition(site.newspaper, other.edition);
        return edition === undefined
          ? []
          : [{ edition, path: addressesOf(edition, { lite: visit.liteAddresses }).comments(other.slug) }];
      }),
      isStory: true,
      unlisted: true,
      styles: commentStyles,
      ...(visit.lite ? {} : { scripts: ["comment-form"] as const }),
    },
    view: <CommentsView visit={visit} story={story} facts={facts} choice={choice} page={page} />,
  };
}

/** What the address asks for; null where it asks for what there can't be. */
function readChoice({ query, site }: Visit): Choice | null {
  const [edition, order, after, threadId] = COMMENT_PARAMETERS.map((name) => query.get(name));
  const cursor = /^(\d{1,15})-([0-9a-z]{1,32})$/.exec(after ?? "");
  if (after !== null && cursor === null) return null;
  if (edition != null && findEdition(site.newspaper, edition) === undefined) return null;
  if (order != null && order !== "oldest") return null;
  if (threadId != null && !/^[0-9a-z]{1,64}$/.test(threadId)) return null;
  return {
    order: order === "oldest" ? "oldest" : "newest",
    edition: edition ?? null,
    after: cursor === null ? null : { createdAt: Number(cursor[1]), id: cursor[2] ?? "" },
    threadId: threadId ?? null,
  };
}

type Props = {
  readonly visit: Visit;
  readonly story: PublicStory;
  readonly facts: ThreadFacts;
  readonly choice: Choice;
  readonly page: { readonly threads: readonly PublicThread[]; readonly next: CommentCursor | null };
};

function CommentsView({ visit, story, facts, choice, page }: Props) {
  const { words, addresses } = visit;
  const { slug } = story;
  const isWhole = choice.threadId === null;
  return (
    <div className="comments-page">
      <header>
        <p className="kicker">
          <span>{words.comments.count(facts.total)}</span>
        </p>
        <h1>{words.comments.titleOf(story.headline)}</h1>
        <p>
          <a href={addresses.story(slug)}>{words.comments.backToStory}</a>
        </p>
      </header>
      <CommentIsland visit={visit} story={story}>
        <section className="comments" aria-label={words.comments.title}>
          <CommentsStanding visit={visit} slug={slug} facts={facts} />
          <OwnPlace visit={visit} />
          {isWhole ? <Choices visit={visit} slug={slug} facts={facts} choice={choice} /> : null}
          <CommentThreads
            visit={visit}
            slug={slug}
            threads={page.threads}
            isOpen={facts.state !== "closed"}
          />
          <nav className="pages" aria-label={words.comments.title}>
            {isWhole && choice.after === null ? null : (
              <a href={addressOf(visit, { ...choice, after: null, threadId: null })}>{words.comments.all}</a>
            )}
            {page.next === null ? null : (
              <a rel="next" href={addressOf(visit, { ...choice, after: page.next })}>
                {words.comments.further}
              </a>
            )}
          </nav>
        </section>
      </CommentIsland>
    </div>
  );
}

type ChoicesProps = Pick<Props, "visit" | "facts" | "choice"> & { readonly slug: string };

/** Order and language, as links. */
function Choices({ visit, facts, choice }: ChoicesProps) {
  const { words, site } = visit;
  const first = { ...choice, after: null };
  const languages = [...facts.byEdition].flatMap(([code, count]) => {
    const edition = findEdition(site.newspaper, code);
    return edition === undefined ? [] : [{ code, name: words.comments.onlyIn(edition.label, count) }];
  });
  const links = [
    {
      name: words.comments.newest,
      to: { ...first, order: "newest" as const },
      isHere: choice.order === "newest",
    },
    {
      name: words.comments.oldest,
      to: { ...first, order: "oldest" as const },
      isHere: choice.order === "oldest",
    },
    ...(languages.length < 2
      ? []
      : [
          {
            name: words.comments.everyLanguage,
            to: { ...first, edition: null },
            isHere: choice.edition === null,
          },
          ...languages.map(({ code, name }) => ({
            name,
            to: { ...first, edition: code },
            isHere: choice.edition === code,
          })),
        ]),
  ];
  if (facts.total < 2) return null;
  return (
    <nav className="choices" aria-label={words.comments.filters}>
      <ul>
        {links.map(({ name, to, isHere }) => (
          <li key={name}>
            <a href={addressOf(visit, to)} aria-current={isHere ? "true" : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function addressOf({ addresses, slug }: Visit, { order, edition, after }: Choice): string {
  const told = [
    edition === null ? "" : `edition=${edition}`,
    order === "newest" ? "" : "order=oldest",
    after === null ? "" : `after=${after.createdAt}-${after.id}`,
  ].filter((one) => one !== "");
  return addresses.comments(slug) + (told.length === 0 ? "" : `?${told.join("&")}`);
}
