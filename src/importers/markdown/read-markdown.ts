import type { PhrasingContent, RootContent } from "mdast";
import { type Directives, directiveFromMarkdown } from "mdast-util-directive";
import { fromMarkdown } from "mdast-util-from-markdown";
import { directive } from "micromark-extension-directive";
import type {
  Block,
  Body,
  Inline,
  InnerList,
  InnerParagraph,
  ListItem,
  Mark,
} from "../../features/stories/body.ts";
import { isFollowable } from "../../features/stories/body-schema.ts";
import { newBlockId } from "../../kernel/ids.ts";

type Node = RootContent | Directives;

/** What is in a Markdown text and in no body: raised with its line, so that the writer can find it. */
export class UnreadableMarkdown extends Error {
  override readonly name = "UnreadableMarkdown";
}

/**
 * A Markdown text (CommonMark, and `:::key-facts` for the box) as a body.
 * @throws UnreadableMarkdown that names the line of what a body can't hold
 */
export function readMarkdown(text: string): Body {
  const tree = fromMarkdown(text, { extensions: [directive()], mdastExtensions: [directiveFromMarkdown()] });
  return { type: "doc", content: tree.children.map(blockOf) };
}

function blockOf(node: Node): Block {
  const id = newBlockId();
  switch (node.type) {
    case "paragraph":
      return { type: "paragraph", attrs: { id }, content: inlinesOf(node.children) };
    case "heading":
      return {
        type: "heading",
        attrs: { id, level: node.depth <= 2 ? 2 : 3 },
        content: inlinesOf(node.children),
      };
    case "blockquote":
      return { type: "quotation", attrs: { id }, content: node.children.map(innerParagraphOf) };
    case "list":
      return { type: "list", attrs: { id, ordered: node.ordered === true }, content: itemsOf(node) };
    case "thematicBreak":
      return { type: "separator", attrs: { id } };
    case "containerDirective": {
      const [list] = node.children;
      if (node.name !== "key-facts" || list?.type !== "list") throw unreadable(node);
      return { type: "keyFacts", attrs: { id }, content: itemsOf(list) };
    }
    default:
      throw unreadable(node);
  }
}

function itemsOf(list: Extract<Node, { type: "list" }>): ListItem[] {
  return list.children.map((item) => ({
    type: "listItem",
    content: item.children.map((child): InnerParagraph | InnerList =>
      child.type === "list"
        ? { type: "list", attrs: { ordered: child.ordered === true }, content: itemsOf(child) }
        : innerParagraphOf(child),
    ),
  }));
}

function innerParagraphOf(node: Node): InnerParagraph {
  if (node.type !== "paragraph") throw unreadable(node);
  return { type: "paragraph", content: inlinesOf(node.children) };
}

function inlinesOf(nodes: readonly (PhrasingContent | Directives)[], marks: readonly Mark[] = []): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case "text":
        return [textOf(node.value.replaceAll(/\s*\n\s*/g, " "), marks)];
      case "strong":
        return inlinesOf(node.children, [...marks, { type: "strong" }]);
      case "emphasis":
        return inlinesOf(node.children, [...marks, { type: "emphasis" }]);
      case "link":
        if (!isFollowable(node.url)) throw unreadable(node, `link to "${node.url}"`);
        return inlinesOf(node.children, [...marks, { type: "link", attrs: { href: node.url } }]);
      case "break":
        return [{ type: "hardBreak" }];
      case "textDirective":
        // A colon inside a sentence (`14:20`) is no directive.
        return [textOf(`:${node.name}`, marks)];
      default:
        throw unreadable(node);
    }
  });
}

function textOf(text: string, marks: readonly Mark[]): Inline {
  return marks.length === 0 ? { type: "text", text } : { type: "text", text, marks };
}

function unreadable(node: Node, what = `"${node.type}"`): UnreadableMarkdown {
  return new UnreadableMarkdown(`line ${node.position?.start.line ?? "?"}: a body has no ${what}`);
}
