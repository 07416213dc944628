/** How what lies on a plan looks, besides what it has in common with a row. Plain text, adopted by the root that the stage is opened in. */
import { sharedStyles } from '../shared-styles.ts'

const text = `
.outline-frame [role='option'][data-turned]:focus-visible::after{inset:auto;left:50%;top:50%;box-sizing:border-box;inline-size:calc(var(--turned-1) + 4px);block-size:calc(var(--turned-2) + 6px);translate:-50% -50%;rotate:var(--turned-0)}
.pl-ground{position:absolute;inset:0;background:var(--paper,#fbfaf6)}
.pl-land,.pl-float{position:absolute;left:0;top:0;transform-origin:0 0;pointer-events:none}
.pl-land{will-change:transform}
.pl-float{will-change:transform}
.pl-float.is-leaving{transform-origin:50% 50%}
.pl-float{transition:filter 90ms ease-out}
@media (prefers-reduced-motion:no-preference){.pl-float.is-lifted{filter:drop-shadow(0 8px 12px #0b162266)}}
.pl-over{position:absolute;inset:0;inline-size:100%;block-size:100%}
.pl-count{position:absolute;left:0;top:0;z-index:1;box-sizing:border-box;block-size:28px;padding:0 .625rem;border-radius:14px;background:var(--st-ink);color:var(--st-surface);box-shadow:0 0 0 2px var(--st-surface);font-size:.8125rem;font-weight:600;line-height:28px;white-space:nowrap}
.pl-count[hidden]{display:none}
.pl-lit{opacity:0;transition:opacity 120ms ease-out;pointer-events:none}
.pl-lit.is-on{opacity:1}
.st-frame.pl-frame{border-width:3px;border-radius:4px;outline-width:2px;box-shadow:inset 0 0 0 2px var(--frame-paper,#fff)}
.stage:has([role=option][aria-selected=true]:focus-visible) .pl-frame{outline-color:#f0c243;box-shadow:inset 0 0 0 2px var(--frame-paper,#fff),0 0 0 5px var(--frame-ink,#22303c),0 0 0 7px var(--frame-paper,#fff)}
.stage:has(.pl-frame:not([hidden])) [role=option][aria-selected=true]:focus-visible::after{display:none}
.pl-stem{display:none;position:absolute;left:50%;top:-31px;width:3px;height:28px;margin-left:-1.5px;background:var(--frame-ink,#22303c);box-shadow:0 0 0 2px var(--frame-paper,#fff)}
.pl-frame.has-turn .pl-stem{display:block}
.pl-frame.is-below .pl-stem{top:auto;bottom:-31px}
button.pl-handle{position:absolute;left:0;top:0;inline-size:44px;block-size:44px;min-inline-size:44px;padding:0;border:0;background:none;box-shadow:none;border-radius:22px;touch-action:none;pointer-events:auto;display:block;transition:none;cursor:grab}
button.pl-handle:hover{background:none}
button.pl-handle:active{transform:none}
.pl-handle[hidden]{display:none!important}
.pl-handle::before{content:'';position:absolute;left:50%;top:50%;width:18px;height:18px;margin:-9px;box-sizing:border-box;border:4px solid var(--frame-ink,#22303c);border-radius:50%;background:#fff;box-shadow:0 0 0 2px var(--frame-paper,#fff)}
.pl-handle.is-held::before{width:24px;height:24px;margin:-12px}
.pl-turn::before{width:24px;height:24px;margin:-12px}
.pl-turn::after{content:'';position:absolute;left:50%;top:50%;width:8px;height:8px;margin:-4px;box-sizing:border-box;border:2px solid var(--frame-ink,#22303c);border-left-color:transparent;border-radius:50%}
.pl-name{position:absolute;left:0;top:0;max-inline-size:14rem;white-space:nowrap;font-size:.75rem;line-height:1.2;color:#22303c;text-shadow:0 0 3px #fff,0 0 3px #fff,0 0 4px #fff,0 0 6px #fff}
.pl-name:is(.is-away,.is-under){visibility:hidden}
.pl-zone{font-style:italic;text-shadow:0 0 2px #fff,0 0 2px #fff,0 0 3px #fff,0 0 4px #fff,0 0 6px #fff}
.pl-place{font-weight:600;padding:.125rem .5rem;border-radius:.75rem;background:#22303c;color:#fff;text-shadow:none;box-shadow:0 0 0 1.5px #fff}
.pl-pin{position:absolute;left:0;top:0;inline-size:44px;block-size:44px;min-inline-size:44px;padding:0 0 5px;border:0;background:none;box-shadow:none;pointer-events:auto;cursor:pointer;transition:none}
.pl-pin:hover{background:none}
.pl-pin:active{transform:none}
.pl-pin::before{content:'';position:absolute;left:50%;top:7px;inline-size:26px;block-size:26px;margin-left:-13px;box-sizing:border-box;border-radius:50% 50% 0;rotate:45deg;border:2px solid #22303c;background:#f0c243;box-shadow:0 0 0 2px #fff,2px 2px 5px 1px #0b162266}
.pl-pin span{position:relative;color:#22303c;font-size:.8125rem;font-weight:600;font-variant-numeric:tabular-nums}
.pl-pin:hover::before{background:#fff}
.pl-pin:focus-visible::before{box-shadow:0 0 0 2px #fff,0 0 0 5px #22303c,0 0 0 7px #f0c243}
.pl-pin[hidden]{display:none}
.pl-bar{position:absolute;left:12px;bottom:8px;box-sizing:border-box;block-size:7px;border:2px solid var(--st-ink);border-top:0}
.pl-bar span{position:absolute;left:50%;bottom:5px;transform:translateX(-50%);white-space:nowrap;font-weight:600;font-variant-numeric:tabular-nums;font-size:.75rem}
.pl-north{position:absolute;right:12px;bottom:6px;inline-size:22px;text-align:center;font-weight:600;font-size:.75rem}
.pl-north::before{content:'';display:block;inline-size:0;block-size:0;margin:0 auto 2px;border:7px solid transparent;border-top:0;border-bottom:16px solid var(--st-ink);transform:rotate(var(--north,0deg))}
.pl-bar,.pl-north{filter:drop-shadow(0 0 1.5px var(--st-surface)) drop-shadow(0 0 1.5px var(--st-surface)) drop-shadow(0 0 1px var(--st-surface))}
.st-along{display:flex}
.pl-aim{cursor:crosshair}
.pl-veil{position:absolute;left:0;top:0;opacity:0;transition:opacity 120ms ease-out;pointer-events:none}
.pl-veil.is-on{opacity:1}
.pl-asking{max-inline-size:calc(100% - 16px);box-sizing:border-box;line-height:1.25}
.st-asking button.pl-for-me{flex:none;inline-size:max-content;padding:0 14px;border-radius:22px;background:#fff;color:#22303c;font:inherit;white-space:nowrap}
.st-asking button.pl-for-me:hover{background:#e6ebef}
.st-asking button.pl-for-me[hidden]{display:none}
.tile[aria-pressed='true']{outline:3px solid var(--ink);outline-offset:-3px;box-shadow:inset 0 0 0 5px var(--surface)}
@media (prefers-reduced-motion:reduce){.pl-float,.pl-lit,.pl-veil{transition:none}}
@media (forced-colors:active){
.pl-pin::before{background:Canvas;border:2px solid CanvasText;box-shadow:none;forced-color-adjust:none}
.pl-pin span{color:CanvasText}
.stage:has([role=option][aria-selected=true]:focus-visible) .pl-frame{outline-color:Highlight;box-shadow:0 0 0 5px Canvas,0 0 0 8px Highlight}
.pl-north::before{border-color:transparent;border-bottom-color:CanvasText;forced-color-adjust:none}
.pl-frame,.pl-handle::before{border-color:Highlight;outline-color:Canvas;background:transparent;forced-color-adjust:none}
.pl-handle::before{background:Canvas}
.pl-stem{background:Highlight;forced-color-adjust:none}
.pl-name{background:Canvas;color:CanvasText;text-shadow:none;forced-color-adjust:none}
.st-asking button.pl-for-me{border:1px solid ButtonText}
}
`

/** Lets a root have the styles, until the returned function is called. */
export const adoptPlanStyles = sharedStyles(text)
