// SPDX-License-Identifier: MIT

/// The styles of documents. Type sizes are in points, never below 8.
enum PageStyle {
  /// Shared by all: light, dark on a screen that prefers it, always light in print.
  static let shared = """
    :root{--paper:#fff;--desk:#f1f3f5;--ink:#1b2430;--quiet:#5a6675;--rule:#d8dee4;--line:#66717f;
    --body:#e9edf1;--t0:#e9edf1;--t1:#c4e0e0;--t2:#86bfc2;--t3:#3f8f97;--t4:#135460;
    --c0:#e9edf1;--c1:#f6d4b0;--c2:#e9a368;--c3:#c4682a;--c4:#7a3208;--alert:#9c2b12}
    @media screen and (prefers-color-scheme:dark){:root{--paper:#171c22;--desk:#0e1216;
    --ink:#e7ebef;--quiet:#9ba7b4;--rule:#303943;--line:#8995a3;--body:#262e37;--t0:#262e37;
    --t1:#1f4d54;--t2:#2c7a84;--t3:#45abb5;--t4:#a5e6ea;--c0:#262e37;--c1:#5c3718;--c2:#a05a22;
    --c3:#dd8c45;--c4:#ffd2a3;--alert:#ff9d7e}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--desk);color:var(--ink);font:10.5pt/1.45 system-ui,-apple-system,
    "Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif;font-variant-numeric:tabular-nums}
    .sheet{background:var(--paper);width:210mm;max-width:100%;margin:6mm auto;padding:14mm}
    h1{font-size:20pt;line-height:1.15;margin:0;letter-spacing:-.01em}
    h2{font-size:12pt;line-height:1.3;margin:0 0 2mm}
    p{margin:0 0 2mm}
    header{display:flex;gap:8mm;justify-content:space-between;align-items:flex-start;
    flex-wrap:wrap;margin-bottom:7mm}
    .heading p{color:var(--quiet);margin:1mm 0 0}
    section{margin:0 0 8mm}
    h2,figcaption,caption,thead{break-after:avoid}svg,dl,tr,.steps li{break-inside:avoid}
    figure{margin:0 0 4mm}
    figcaption{color:var(--quiet);font-size:9pt;margin-bottom:1mm}
    svg{display:block;max-width:100%;height:auto;overflow:visible}
    svg text{font-size:8px;fill:var(--quiet)}
    svg .s{font-weight:600;fill:var(--ink)}
    svg .m{text-anchor:middle}svg .e{text-anchor:end}
    .t0{fill:var(--t0)}.t1{fill:var(--t1)}.t2{fill:var(--t2)}.t3{fill:var(--t3)}.t4{fill:var(--t4)}
    .c0{fill:var(--c0)}.c1{fill:var(--c1)}.c2{fill:var(--c2)}.c3{fill:var(--c3)}.c4{fill:var(--c4)}
    .bo{fill:var(--body)}.ru{stroke:var(--rule);stroke-width:.6}.in{stroke:var(--line);stroke-width:.9}
    details{margin-top:1mm;font-size:9pt}.wide{overflow-x:auto}
    summary{color:var(--quiet);cursor:pointer}
    table{border-collapse:collapse;width:100%;margin:1mm 0 3mm}
    caption{text-align:left;color:var(--quiet);padding:0 0 1mm}
    th,td{padding:.6mm 0 .6mm 3mm;text-align:right;vertical-align:baseline;font-weight:400;
    border-bottom:.2mm solid var(--rule)}
    thead th{color:var(--quiet);white-space:nowrap}
    th:first-child{text-align:left;padding-left:0}
    .w{text-align:left}
    dl{margin:0}dt,dd{margin:0}
    .facts{display:grid;grid-template-columns:46mm 1fr;gap:1mm 3mm;margin-bottom:1mm}
    .facts dt,.note,.end{color:var(--quiet)}
    .counts{display:flex;flex-wrap:wrap;gap:4mm 9mm;margin-bottom:5mm}
    .counts li{color:var(--quiet);font-size:9pt}
    .counts strong{display:block;color:var(--ink);font-size:17pt;line-height:1.15;font-weight:600;
    letter-spacing:-.01em}
    .note,.end{font-size:9pt;max-width:150mm;overflow-wrap:anywhere}
    ul,ol{margin:0;padding:0;list-style:none}
    .boxes li::before{content:"";display:inline-block;width:2.6mm;height:2.6mm;
    border:.25mm solid var(--line);margin-right:1.5mm}
    .lines li{border-bottom:.25mm solid var(--line);color:var(--quiet)}
    .far,.near,.shown,.prop,.arrow{fill:none;stroke:var(--ink);stroke-linecap:round;
    stroke-linejoin:round}
    .far{stroke:var(--line)}.prop{stroke:var(--rule)}.shown{stroke:var(--c3)}.arrow{stroke:var(--t3)}
    .madeup{color:var(--alert);margin:0 0 3mm}
    .person{text-align:right}.person span{color:var(--quiet)}
    @page{size:A4;margin:0}
    @media print{body{background:none}.sheet{margin:0;width:auto;break-after:page}
    .sheet:last-child{break-after:auto}.clinical details,summary{display:none}
    details::details-content{content-visibility:visible;block-size:auto}
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}}

    """

  /// The personal report, of many pages.
  static let personal = """
    .figures{display:flex;flex-wrap:wrap;gap:3mm 8mm;margin-top:2mm}
    .figures li{width:34mm;font-size:9pt;color:var(--quiet);text-align:center;break-inside:avoid}
    .figures svg{height:20mm;width:34mm;overflow:hidden;margin-bottom:1mm}
    section.long td,section.long th{font-size:9pt}
    .hours details td,.hours details th{font-size:8pt;padding-left:1mm;white-space:nowrap}
    .personal section.split{display:grid;grid-template-columns:auto 1fr;gap:0 10mm;align-items:start;
    break-inside:avoid}
    .split figcaption{display:none}
    .personal section.split h2,.personal section.split .note{grid-column:1/-1}
    .personal section.split th,.personal section.split td{padding-top:1mm;padding-bottom:1mm}
    @media screen and (max-width:170mm){.sheet{padding:6mm}.personal section.split{display:block}
    .personal .facts{grid-template-columns:1fr;gap:0}}
    @page{size:A4;margin:14mm 14mm 12mm}
    @media print{.sheet{padding:0}header,section{margin-bottom:4mm}figure{margin-bottom:1mm}
    .counts{margin-bottom:2mm}.facts{gap:0 3mm}.wide{overflow:visible}
    table{line-height:1.15;margin:0 0 1.5mm}caption{padding:0;font-size:9pt}
    th,td,.personal section.split th,.personal section.split td,section.long th,section.long td{
    font-size:8.5pt;padding-top:.25mm;padding-bottom:.25mm}
    .done .facts{display:block;font-size:8.5pt}.done dt,.done dd{display:inline-block}
    .done dt{margin-right:1.5mm}.done dd{margin-right:5mm}
    .figures{margin:0}.figures svg{height:13mm;margin:0}
    .small{font-size:8.5pt;line-height:1.25}.small .facts{grid-template-columns:30mm 1fr}
    .folded details .wide{columns:2;column-gap:8mm}
    .folded details th,.folded details td{font-size:8pt;padding-left:1.5mm;white-space:nowrap}
    .folded details thead th{white-space:normal;vertical-align:bottom}}

    """

  /// The one page for a clinician.
  static let clinical = """
    .clinical{font-size:8pt;line-height:1.24;padding:8mm 11mm}
    .clinical header{margin-bottom:2mm;flex-wrap:nowrap}
    .clinical figcaption{display:none}
    .clinical h1{font-size:14pt}
    .clinical .heading{flex:1}
    .clinical h2{font-size:8.5pt;margin:0 0 .6mm;border-top:.3mm solid var(--ink);padding-top:.7mm}
    .clinical p{margin:0 0 .6mm}
    .clinical .heading p{margin:.4mm 0 0}
    .clinical .note,.clinical .end,.clinical details,.clinical .counts li{font-size:8pt;max-width:none}
    .clinical .person{text-align:left;display:grid;grid-template-columns:46mm 34mm;gap:1.2mm 4mm}
    .clinical .person li{display:flex;gap:1.5mm;border-bottom:.2mm solid var(--line);min-height:5mm;
    align-items:flex-end;white-space:nowrap;overflow:hidden}
    .clinical .person li:first-child{grid-column:1/-1}
    .clinical .sections{display:grid;grid-template-columns:repeat(12,1fr);gap:1.6mm 5mm;
    align-items:start}
    .clinical section{grid-column:1/-1;margin:0;min-width:0}
    .clinical section.third{grid-column:span 4}.clinical section.half{grid-column:span 6}
    .clinical section.most{grid-column:span 8}
    .clinical section.tall{grid-column:span 4;grid-row:span 2}
    .clinical figure{margin:0 0 .6mm}
    .clinical table{margin:0 0 .6mm}
    .clinical caption{padding:0}
    .clinical th,.clinical td{padding:.15mm 0 .15mm 2mm}
    .clinical tbody th{max-width:44mm;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
    .clinical td{white-space:nowrap}
    .clinical .facts{grid-template-columns:25mm 1fr;gap:0 2mm;margin-bottom:.4mm}
    .clinical .boxes{display:flex;flex-wrap:wrap;gap:0 4mm}
    .clinical .lines{display:grid;grid-template-columns:1fr;gap:0}
    .clinical .lines li{height:4.5mm;line-height:4.2mm}
    .clinical .end{margin-top:1.4mm}
    .clinical .madeup{margin:0 0 1mm}
    .clinical td.w{white-space:normal}
    @media screen and (max-width:170mm){.clinical section.third,.clinical section.half,
    .clinical section.most,.clinical section.tall{grid-column:1/-1;grid-row:auto}.clinical header{flex-wrap:wrap}.clinical td{white-space:normal}}

    """

  /// The card to read from the bed.
  static let bedside = """
    .card{padding:7mm 13mm;font-size:9.5pt;line-height:1.25}
    .card header{margin-bottom:2.5mm;align-items:flex-end;flex-wrap:nowrap}
    .card h1{font-size:28pt}
    .card .heading p{font-size:11pt}
    .card section{margin-bottom:2mm}
    .card .madeup{margin:0 0 1mm}
    .card h2{font-size:17pt;line-height:1.1;margin-bottom:1mm;border-top:.7mm solid var(--ink);
    padding-top:1.5mm}
    .card .steps{counter-reset:step}
    .card .steps li{counter-increment:step;position:relative;
    display:flow-root;padding:0 0 1.4mm 12mm}
    .card .steps li::before{content:counter(step);position:absolute;left:0;top:-.8mm;font-size:22pt;
    line-height:1.15;font-weight:700;color:var(--t3)}
    .card .steps strong{font-size:17pt;line-height:1.15}
    .card svg{float:right;width:25mm;height:16mm;margin:0 0 0 3mm;overflow:hidden}
    .card .dose{font-size:14pt;color:var(--quiet);margin-left:2mm;white-space:nowrap}
    .card .first{display:block;font-size:14pt;line-height:1.2}
    .card .rest{font-size:11pt}
    .card .not{display:block;font-size:11pt;color:var(--alert);margin:0 0 1mm}
    .card .steps .not{margin:0}
    .card .note{margin:0 0 1mm;max-width:none}
    .card .warning h2{font-size:13pt;color:var(--alert);border-color:var(--alert);margin-bottom:1mm}
    .card .warning ul{columns:2;column-gap:8mm}
    .card .warning li{break-inside:avoid;padding:0 0 .6mm 3.5mm;text-indent:-3.5mm;font-size:9.5pt;line-height:1.2}
    .card .warning li::before{content:"•";width:3.5mm;height:auto;border:0;margin:0;text-indent:0}
    .card .person{text-align:left;width:66mm;flex:none;font-size:13pt}
    .card .person li{min-height:8mm;display:flex;gap:2mm;align-items:flex-end;
    border-bottom:.25mm solid var(--line)}
    .card .end{margin:2mm 0 0}
    @media screen and (max-width:170mm){.card{padding:6mm}.card header{flex-wrap:wrap}.card .warning ul{columns:1}}

    """

  /// A routine to do by, of as many pages as it needs.
  static let handout = """
    .handout{font-size:11pt}
    .handout header{margin-bottom:5mm}
    .handout .person{text-align:left;width:60mm}
    .handout .person li{min-height:8mm;display:flex;gap:2mm;align-items:flex-end;
    border-bottom:.25mm solid var(--line)}
    .handout section{margin-bottom:5mm}
    .handout h2{font-size:13pt;border-top:.4mm solid var(--ink);padding-top:1.5mm}
    .handout .part{counter-reset:step}
    .handout .steps li{counter-increment:step;position:relative;display:flow-root;
    padding:0 0 3mm 10mm}
    .handout .steps li::before{content:counter(step);position:absolute;left:0;top:0;font-size:15pt;
    line-height:1.2;font-weight:700;color:var(--t3)}
    .handout .steps strong{font-size:13pt}
    .handout .steps svg{float:right;width:38mm;height:24mm;margin:0 0 0 4mm;overflow:hidden}
    .handout .dose{font-weight:600;margin-left:1mm}
    .handout .first,.handout .not{display:block}
    .handout .not,.handout .warning h2{color:var(--alert)}
    .handout .warning{break-inside:avoid}.handout .part>p{break-after:avoid}
    @page{size:A4;margin:14mm 14mm 12mm}
    @media screen and (max-width:170mm){.sheet{padding:6mm}}
    @media print{.sheet{padding:0}}

    """
}
