/** The heads of columns of figures. */
export function FigureHeads({ names }: { readonly names: readonly string[] }) {
  return names.map((name) => (
    <th key={name} scope="col" className="figure">
      {name}
    </th>
  ));
}

/** Figures in their columns, by the columns' names; on a phone, where no heads are, each says what it is. */
export function Figures({ told }: { readonly told: Readonly<Record<string, string>> }) {
  return Object.entries(told).map(([name, figure]) => (
    <td key={name} className="figure">
      <span className="label">{name} </span>
      {figure}
    </td>
  ));
}
