import { css } from 'lit'

/** The sheet, on screen and on paper: A4 or Letter, dark on white whatever the theme, everything in millimetres and points. */
export const paperStyles = css`
  @page { size: A4 portrait; margin: 12mm; }
  html, body { margin: 0; padding: 0; background: #fff; }
  body > .paper { inline-size: auto; }
  .paper { box-sizing: border-box; display: flex; flex-direction: column; gap: 4mm; inline-size: 186mm; max-inline-size: 100%; margin-inline: auto; background: #fff; color: #000; font: 400 10pt/1.35 system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif; color-scheme: light; forced-color-adjust: none; }
  .paper * { box-sizing: border-box; }
  .paper :is(h1, h2, p, ul, ol, figure) { margin: 0; padding: 0; }
  .paper h1 { font-size: 16pt; line-height: 1.2; }
  .paper h2 { font-size: 11pt; margin-block-end: 1mm; }
  .paper header { display: flex; justify-content: space-between; align-items: flex-start; gap: 6mm; padding-block-end: 2mm; border-block-end: 0.5mm solid #000; }
  .paper-reference { flex: none; padding: 1mm 3mm; border: 0.5mm solid #000; font-size: 12pt; font-weight: 700; letter-spacing: 0.05em; }
  .paper-pictures { display: grid; gap: inherit; }
  .paper-pictures.beside { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 6mm; }
  .paper figcaption { font-weight: 700; margin-block-end: 1mm; }
  /* Labels begin where they are drawn, whichever way the page runs. */
  .paper figure > svg { display: block; direction: ltr; inline-size: auto; block-size: auto; max-inline-size: 100%; max-block-size: var(--picture, 58mm); }
  .paper-words { display: grid; grid-template-columns: repeat(auto-fit, minmax(60mm, 1fr)); gap: 3mm 8mm; overflow-wrap: anywhere; }
  .paper :is(ul, ol) { padding-inline-start: 5mm; }
  .paper ul { list-style: disc; }
  .paper ol { list-style: decimal; }
  .paper footer { display: flex; align-items: center; gap: 5mm; padding-block-start: 2mm; border-block-start: 0.25mm solid #777; font-size: 9pt; }
  .paper .qr { flex: none; inline-size: max(34mm, var(--qr, 0mm)); block-size: auto; }
  .paper-link { overflow-wrap: anywhere; font-size: 8pt; }
  .paper.full { gap: 2.5mm; font-size: 8.5pt; }
  .paper.full figure > svg { max-block-size: min(40mm, var(--picture, 40mm)); }
  .paper.full .beside svg { max-block-size: min(80mm, var(--picture, 80mm)); }
  .paper.full .paper-words { grid-template-columns: repeat(auto-fit, minmax(45mm, 1fr)); }
  .paper.full .qr { inline-size: max(28mm, 0.8 * var(--qr, 0mm)); }
  @media print {
    .paper { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .paper :is(figure, section, footer) { break-inside: avoid; }
  }
`

/** The sheet in the place of the room, when the page around it is printed. */
export const onPaperStyles = css`
  .on-paper { display: none; }
  @media print {
    .on-paper { display: block; break-inside: avoid; }
    .on-paper > .paper { --picture: 68mm; inline-size: auto; }
    :has(+ .on-paper), .notices { display: none !important; }
  }
`
