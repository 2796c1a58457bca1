/** How the page of a reform looks. What was simulated stands in a box of its own, broken round its edge. */
export const reformStyle = `
:root { color-scheme: light; }
body { font: 16px/1.5 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #222; max-width: 940px; margin: 0 auto; padding: 1rem; }
header p { margin: 0; color: #555; } h1 { margin: .2rem 0 .6rem; line-height: 1.2; } h2 { font-size: 1.1rem; margin: 2rem 0 .4rem; } h3 { font-size: 1rem; margin: 1.2rem 0 0; }
aside { border-left: 3px solid #e69f00; padding: .1rem .8rem; margin: 1rem 0; background: #fdf7ea; } aside h2 { margin: .4rem 0 0; } aside ul { margin: .3rem 0; padding-left: 1.1rem; }
.figures { list-style: none; display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: .6rem 1.5rem; padding: 0; margin: 1rem 0; } .figures b { font-size: 1.3rem; display: block; line-height: 1.2; }
.reasons { color: #555; font-size: .9rem; } .why { color: #555; margin: 0 0 .2rem; } .remark { border-left: 3px solid #e69f00; padding-left: .6rem; font-size: .9rem; }
a.n { color: #0060a0; text-decoration: none; border-bottom: 1px solid #9cc4e0; } a.n:hover, a.n:focus { border-bottom-width: 2px; }
code { font: .85em/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
td code { overflow-wrap: normal; white-space: nowrap; } .differs { padding-left: 1.1rem; } .differs small { color: #555; overflow-wrap: anywhere; } article p { margin: .1rem 0; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; font-size: .9rem; } th, td { text-align: left; padding: .2rem .9rem .2rem 0; vertical-align: top; border-bottom: 1px solid #eee; } th { color: #555; font-weight: 600; }
meter { width: 9rem; height: .8rem; } td:last-child { min-width: 3rem; }
.apart { border: 2px dashed #888; padding: 0 .9rem .6rem; margin-top: 2.5rem; background: #f7f7f7; } .apart h2 { margin-top: .7rem; }
.behind details { border-top: 1px solid #ddd; padding: .3rem 0; } .behind summary { cursor: pointer; overflow-wrap: anywhere; } .behind ol { font-size: .85rem; padding-left: 2.6rem; } details:target > summary { background: #eaf4fb; }
@media print { section { break-inside: avoid; } .behind { break-before: page; } body { max-width: none; } }
`;
