/** The worker that answers what takes long, for the script-tag embed: `worker.js`, beside `codraft.js`. */
import '@codraft/editor/worker'
