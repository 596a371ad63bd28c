import { Fragment, type ReactNode } from "react";
import type { PublicPicture } from "../../features/media/picture.ts";
import type {
  Block,
  EmbedBlock,
  Inline,
  InnerList,
  InnerParagraph,
  ListItem,
  Mark,
  Picture as PictureInBody,
  TableBlock,
} from "../../features/stories/body.ts";
import type { CaptionedPicture } from "../../features/stories/public-story.ts";
import { machineTime, toldMoment } from "../shell/told-time.ts";
import type { Visit } from "../visit.ts";
import { Figure } from "./picture.tsx";

export type BodyProps = {
  readonly visit: Visit;
  readonly blocks: readonly Block[];
  readonly pictures: ReadonlyMap<string, PublicPicture>;
};

const BODY_SIZES = "(min-width: 44rem) 42rem, 100vw";

/** The blocks of a body. What only staff may see, and what a newer version wrote, is passed over. */
export function StoryBody({ visit, blocks, pictures }: BodyProps) {
  return blocks.map((block) => (
    <Fragment key={block.attrs.id}>{renderBlock(block, { visit, blocks, pictures })}</Fragment>
  ));
}

function renderBlock(block: Block, props: BodyProps): ReactNode {
  const { visit } = props;
  switch (block.type) {
    case "paragraph":
      return <p>{inlines(block.content)}</p>;
    case "heading": {
      const Heading = `h${block.attrs.level}` as const;
      return <Heading>{inlines(block.content)}</Heading>;
    }
    case "quotation":
      return (
        <blockquote>
          {block.content.map((one, i) => inner(one, i))}
          {block.attrs.attribution === undefined ? null : <footer>{block.attrs.attribution}</footer>}
        </blockquote>
      );
    case "list":
      return list(block.attrs.ordered, block.content);
    case "keyFacts":
      return (
        <section className="key-facts">
          <h2>{block.attrs.title ?? visit.words.keyFacts}</h2>
          {list(false, block.content)}
        </section>
      );
    case "image":
      return <BodyPicture image={block.attrs} props={props} />;
    case "gallery":
      return <Gallery images={block.attrs.images} props={props} />;
    case "embed":
      return <Embed embed={block} visit={visit} />;
    case "update":
      return (
        <section className="update" id={`update-${block.attrs.id}`} tabIndex={-1}>
          <time dateTime={machineTime(block.attrs.at)}>{toldMoment(visit, block.attrs.at)}</time>
          {block.attrs.headline === undefined ? null : <h2>{block.attrs.headline}</h2>}
          {block.content.map((one, i) => inner(one, i))}
        </section>
      );
    case "correction":
      return (
        <aside className="correction">
          <strong>{`${visit.words.correction}, ${toldMoment(visit, block.attrs.at)}`}</strong>
          {block.content.map((one, i) => inner(one, i))}
        </aside>
      );
    case "table":
      return <Table table={block} name={block.attrs.caption ?? visit.words.table} />;
    case "separator":
      return <hr />;
    default:
      return null;
  }
}

function BodyPicture({ image, props }: { image: PictureInBody; props: BodyProps }) {
  const picture = props.pictures.get(image.mediaId);
  if (picture === undefined) return null;
  if (props.visit.lite) return <PictureInWords image={image} />;
  const shown: CaptionedPicture = {
    picture,
    alt: image.alt,
    caption: image.caption ?? "",
    credit: image.credit ?? picture.credit,
  };
  return <Figure shown={shown} sizes={BODY_SIZES} words={props.visit.words} />;
}

/** On text-only pages a picture is what it shows and what is said of it. */
function PictureInWords({ image }: { image: PictureInBody }) {
  const texts = [image.alt, image.caption ?? ""].filter((text) => text !== "");
  return texts.length === 0 ? null : <p className="picture-in-words">{`[${texts.join(" — ")}]`}</p>;
}

function Gallery({ images, props }: { images: readonly PictureInBody[]; props: BodyProps }) {
  return (
    <ul className="gallery">
      {images.map((image, i) => (
        <li key={`${image.mediaId}-${i}`}>
          <BodyPicture image={image} props={props} />
        </li>
      ))}
    </ul>
  );
}

function Embed({ embed, visit }: { embed: EmbedBlock; visit: Visit }) {
  const { url, provider, title } = embed.attrs;
  return (
    <p className="embed">
      <a href={url} rel="noopener">
        {title === undefined ? null : <span>{title}</span>} {visit.words.opensElsewhere(provider)}
      </a>
    </p>
  );
}

function Table({ table, name }: { table: TableBlock; name: string }) {
  return (
    // A wide table scrolls by itself, by keyboard too, and the page stays where it is.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section className="table" tabIndex={0} aria-label={name}>
      <table>
        {table.attrs.caption === undefined ? null : <caption>{table.attrs.caption}</caption>}
        <tbody>
          {table.content.map((row, r) => (
            <tr key={r}>
              {row.content.map((cell, c) => {
                const { header, ...spans } = cell.attrs;
                const spanning = { colSpan: spans.colspan, rowSpan: spans.rowspan };
                return header ? (
                  <th key={c} scope={r === 0 ? "col" : "row"} {...spanning}>
                    {inlines(cell.content)}
                  </th>
                ) : (
                  <td key={c} {...spanning}>
                    {inlines(cell.content)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function list(ordered: boolean, items: readonly ListItem[]): ReactNode {
  const List = ordered ? "ol" : "ul";
  return (
    <List>
      {items.map((item, i) => {
        const [only] = item.content;
        const isPlain = item.content.length === 1 && only?.type === "paragraph";
        return (
          <li key={i}>{isPlain ? inlines(only.content) : item.content.map((one, n) => inner(one, n))}</li>
        );
      })}
    </List>
  );
}

function inner(node: InnerParagraph | InnerList, key: number): ReactNode {
  if (node.type === "paragraph") return <p key={key}>{inlines(node.content)}</p>;
  return <Fragment key={key}>{list(node.attrs.ordered, node.content)}</Fragment>;
}

function inlines(content: readonly Inline[]): ReactNode {
  return content.map((inline, i) =>
    inline.type === "hardBreak" ? (
      <br key={i} />
    ) : (
      <Fragment key={i}>{marked(inline.text, inline.marks)}</Fragment>
    ),
  );
}

function marked(text: string, marks: readonly Mark[] = []): ReactNode {
  return marks.reduceRight<ReactNode>((shown, mark) => {
    switch (mark.type) {
      case "strong":
        return <strong>{shown}</strong>;
      case "emphasis":
        return <em>{shown}</em>;
      case "link":
        return <a href={mark.attrs.href}>{shown}</a>;
      case "language":
        return <span lang={mark.attrs.lang}>{shown}</span>;
      default:
        return shown;
    }
  }, text);
}
