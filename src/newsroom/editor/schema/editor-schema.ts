import type { Extensions } from "@tiptap/core";
import { NewerBlock, Source } from "./kept-nodes.ts";
import { KeyFacts, List, ListItem } from "./list-nodes.ts";
import { Emphasis, Language, Link, Strong } from "./marks.ts";
import { Correction, Quotation, Update } from "./note-nodes.ts";
import { Embed, Gallery, Image } from "./picture-nodes.ts";
import { Table, TableCell, TableRow } from "./table-nodes.ts";
import { Doc, HardBreak, Heading, Paragraph, Separator, Text } from "./text-nodes.ts";

/** Every node and mark of a body (features/stories/body.ts), and nothing else. The order of the marks is the order they are saved in. */
export const bodySchema: Extensions = [
  ...[Doc, Paragraph, Text, Heading, HardBreak, Separator],
  ...[List, ListItem, KeyFacts, Quotation, Update, Correction],
  ...[Image, Gallery, Embed, Table, TableRow, TableCell, Source, NewerBlock],
  ...[Strong, Emphasis, Link, Language],
];
