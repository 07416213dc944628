/** How what lies on the picture looks. Plain text, adopted by the root that the stage is opened in. */
import { sharedStyles } from './shared-styles.ts'

const text = `
.st-box,.st-layer{position:absolute;inset:0;overflow:hidden;pointer-events:none;contain:strict}
.st-layer{will-change:transform}
.st-box canvas{touch-action:none}
.st-layer [hidden]{display:none}
.st-ink{--st-ink:var(--ink,#22303c);--st-paper:var(--paper,#fbfaf6);--st-surface:var(--surface,#fff);--st-soft:var(--soft,#4b5a67);--st-error:var(--error,#9f3524);font:400 .8125rem/1.2 var(--body,system-ui,'DejaVu Sans',sans-serif);color:var(--st-ink);user-select:none;-webkit-user-select:none;-webkit-touch-callout:none}
.st-row{position:absolute;inset:0}
.st-row.is-painted{visibility:hidden}
.st-layer.is-painted{opacity:0}
.st-layer.is-held{pointer-events:auto;cursor:ew-resize}
.st-under{position:absolute;inset-inline:0;inset-block-end:0;background:var(--st-paper)}
.st-dim{position:absolute;inset-block:0;left:0;box-sizing:border-box;padding-top:16px;text-align:center;overflow:hidden;contain:strict}
.st-dim::before{content:'';position:absolute;left:2px;right:2px;top:4px;height:9px;box-sizing:border-box;border-inline:1.5px solid;background:linear-gradient(currentColor,currentColor) center/100% 1.5px no-repeat;opacity:.75}
.st-length{display:block;unicode-bidi:plaintext;font-weight:600;font-variant-numeric:tabular-nums;white-space:nowrap;line-height:1.15}
.st-name{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:1;overflow:hidden;color:var(--st-soft);padding-inline:3px;overflow-wrap:anywhere;hyphens:auto;font-size:.75rem;line-height:1.15}
.st-dim.is-chosen{color:var(--st-ink)}
.st-dim.is-chosen .st-name{color:var(--st-ink);font-weight:600}
.st-dim.is-chosen::before{opacity:1;border-inline-width:3px;background-size:100% 3px}
.st-spare::before{border-inline-style:dashed;background:repeating-linear-gradient(90deg,currentColor 0 5px,transparent 5px 9px) center/100% 1.5px no-repeat}
.st-flag{position:absolute;unicode-bidi:plaintext;left:0;top:0;padding:.3125rem .625rem;border-radius:.5rem;background:#7d2417;color:#fff;font-weight:600;font-variant-numeric:tabular-nums;white-space:nowrap;box-shadow:0 0 0 2px #fff}
.st-frame{position:absolute;left:0;top:0;box-sizing:border-box;border:4px solid var(--frame-ink,#22303c);border-radius:12px;outline:3px solid var(--frame-paper,#fff);box-shadow:inset 0 0 0 2px var(--frame-paper,#fff)}
.is-ringed .st-frame:not(.st-several){outline-color:#f0c243;box-shadow:inset 0 0 0 2px var(--frame-paper,#fff),0 0 0 6px var(--frame-ink,#22303c),0 0 0 8px var(--frame-paper,#fff)}
.is-framed .is-chosen:focus-visible::after{display:none}
.st-frame.is-fresh{animation:st-arrive 120ms ease-out}
@keyframes st-arrive{from{opacity:0}}
.st-frame.st-several{border-width:3px;outline-width:2px;box-shadow:inset 0 0 0 1.5px var(--frame-paper,#fff)}
.st-enclosing{position:absolute;left:0;top:0;box-sizing:border-box;border:2px dashed var(--st-ink);border-radius:4px;outline:2px solid var(--st-surface);outline-offset:-4px;background:color-mix(in srgb,var(--st-ink) 10%,transparent)}
.st-hint{position:absolute;left:0;top:0;box-sizing:border-box;border:4px solid #fff;border-radius:12px;outline:3px solid var(--frame-ink,#22303c);opacity:.8}
@media (prefers-reduced-motion:no-preference){.st-hint{opacity:0;will-change:opacity;animation:st-beckon 900ms ease-in-out 600ms}}
@keyframes st-beckon{50%{opacity:.9}}
button.st-handle{position:absolute;left:0;top:0;inline-size:44px;block-size:64px;min-inline-size:44px;padding:0;border:0;background:none;box-shadow:none;border-radius:22px;cursor:ew-resize;touch-action:none;pointer-events:auto;display:block;transition:none}
button.st-handle:hover{background:none}
button.st-handle:active{transform:none}
.st-handle::before{content:'';position:absolute;left:calc(50% + var(--grip,0px) - 8px);top:50%;width:16px;height:40px;margin-top:-20px;box-sizing:border-box;border:4px solid var(--frame-ink,#22303c);border-radius:8px;background:#fff;box-shadow:0 0 0 2px var(--frame-paper,#fff)}
.st-steps{position:absolute;left:0;top:0;display:flex;gap:2px;padding:4px;border-radius:16px;background:var(--st-surface);box-shadow:0 0 0 2px var(--st-ink),0 4px 14px #0004;pointer-events:auto}
.st-steps button{inline-size:44px;block-size:44px;min-inline-size:44px;padding:0;border:0;border-radius:12px;background:transparent;color:var(--st-ink);display:grid;place-items:center;touch-action:manipulation;cursor:pointer}
.st-sign{inline-size:22px;block-size:22px;fill:none;stroke:currentColor;stroke-width:2.4;stroke-linecap:round;stroke-linejoin:round}
.st-tools{position:absolute;z-index:0;inset-block-start:4px;inset-inline:8px;display:flex;align-items:flex-start;gap:8px}
.st-tools>*{pointer-events:auto;position:relative;display:flex;align-items:center}
.st-tools>*::before{content:'';position:absolute;inset:4px 0;z-index:-1;border-radius:14px;background:color-mix(in srgb,var(--st-surface) 86%,transparent);box-shadow:0 1px 3px #22303c2b}
.st-tools.is-away{clip-path:inset(50%)}
.st-overview{direction:ltr}
.st-zoom{margin-inline-start:auto}
.st-tools button{inline-size:44px;block-size:44px;min-inline-size:44px;padding:0;border:0;border-radius:14px;background:none;color:var(--st-ink);display:grid;place-items:center;cursor:pointer;touch-action:manipulation}
.st-tools button:hover{background:none}
.st-tools button:hover .st-sign{stroke-width:3.2}
.st-tools button[disabled]{opacity:.35;cursor:default}
.st-overview{flex:1 1 auto;max-inline-size:16rem;min-inline-size:0}
.st-map{position:relative;flex:1 1 auto;min-inline-size:24px;block-size:44px;cursor:pointer;touch-action:none}
.st-map canvas{position:absolute;inset-inline:0;inset-block-start:16px;inline-size:100%;block-size:12px;border-radius:4px}
.st-window{position:absolute;left:0;top:11px;block-size:22px;box-sizing:border-box;border:3px solid var(--st-ink);border-radius:6px;outline:1.5px solid var(--st-surface);outline-offset:-4.5px}
.st-sheet{display:block;inline-size:100%;block-size:100%}
.st-frame.is-aimed{border-style:dashed}
button.st-way{position:absolute;inline-size:44px;block-size:44px;min-inline-size:44px;min-block-size:44px;padding:0;border:0;border-radius:50%;background:color-mix(in srgb,var(--st-surface) 90%,transparent);box-shadow:0 0 0 1px var(--st-ink),0 1px 4px #22303c55;color:var(--st-ink);display:grid;place-items:center;cursor:pointer;pointer-events:auto;touch-action:manipulation;transition:opacity 120ms}
.st-way:active{transform:none}
.st-ways.is-away{opacity:0}
.st-way-left{left:4px;top:calc(50% - 22px)}
.st-way-right{right:4px;top:calc(50% - 22px)}
.st-way-up{left:calc(50% - 22px);top:56px}
.st-way-down{left:calc(50% - 22px);bottom:4px}
.st-asking{position:absolute;inset-block-end:6px;inset-inline:8px;margin-inline:auto;inline-size:fit-content;display:flex;align-items:center;gap:6px;padding:2px 2px 2px 14px;border-radius:24px;background:#22303c;color:#fff;box-shadow:0 0 0 2px #fff,0 4px 14px #0004;font-weight:600;font-size:.9375rem;pointer-events:auto}
.room:has(.st-asking.is-asked) .coach{visibility:hidden}
.st-asking p{margin:0}
.st-asking button{inline-size:44px;block-size:44px;min-inline-size:44px;padding:0;border:0;border-radius:50%;background:transparent;color:inherit;display:grid;place-items:center;cursor:pointer}
.st-asking button:hover{background:#ffffff22}
.st-ghost{position:fixed;inset:0 auto auto 0;margin:0;padding:0;border:0;background:none;overflow:visible;pointer-events:none;opacity:.6;color:inherit}
.st-ghost canvas{display:block}
@media (forced-colors:active){
.is-ringed .st-frame:not(.st-several){outline-color:Highlight;box-shadow:0 0 0 6px Canvas,0 0 0 9px Highlight}
.st-frame,.st-enclosing,.st-handle::before{border-color:Highlight;outline-color:Canvas;background:transparent;forced-color-adjust:none}
.st-handle::before{background:Canvas}
.st-map canvas,.st-flag,.st-steps,.st-asking,.st-way,.st-tools>*::before{border:1px solid CanvasText}
}
@media (prefers-reduced-motion:reduce){.st-frame.is-fresh{animation:none}}
`

/** Lets a root have the styles, until the returned function is called. */
export const adoptStyles = sharedStyles(text)
