/** The angle of a slope, by + - × ÷ and square roots alone, so that areas of round things come out the same on every machine. */

const TERMS = 10

/** The arctangent in radians, exact to fifteen digits: half the angle three times over, then a short series. */
export function arctangent(slope: number): number {
  const steep = Math.abs(slope) > 1
  let small = steep ? 1 / slope : slope
  for (let halving = 0; halving < 3; halving++) small /= 1 + Math.sqrt(1 + small * small)
  let [sum, power] = [0, small]
  for (let term = 0; term < TERMS; term++) {
    sum += (term % 2 === 0 ? power : -power) / (2 * term + 1)
    power *= small * small
  }
  const angle = sum * 8
  return steep ? (slope > 0 ? Math.PI / 2 : -Math.PI / 2) - angle : angle
}
