import { describe, expect, it } from 'vitest'
import type { StreetDocument } from './document.ts'
import { migrate } from './migrations.ts'

const beside = { variant: '', floors: null }
const street = (version: number, ...segments: [type: string, variant: string, width: number][]): StreetDocument => ({
  version, name: '', number: null, metric: false, width: 50, left: beside, right: beside,
  segments: segments.map(([type, variant, width]) => ({ type, variant, width, label: '' })),
})
const named = (document: StreetDocument): string[] => migrate(document).parts.map(({ type, variant }) => `${type} ${variant}`)
const widths = (document: StreetDocument): number[] => migrate(document).parts.map(({ millimetres }) => millimetres)

describe('migrate', () => {
  it('brings the words of the first documents to those of the newest', () => {
    const first = street(1, ['bike-lane', 'inbound', 5], ['bus-lane', 'outbound', 12], ['planting-strip', '', 4], ['small-median', '', 2], ['sidewalk', '', 6])
    expect(named(first)).toEqual([
      'bike-lane inbound|regular|road', 'bus-lane outbound|regular|typical', 'divider planting-strip', 'divider median', 'sidewalk normal',
    ])
  })
  it('leaves alone what an era already had', () => {
    expect(named(street(25, ['bus-lane', 'inbound|colored|av-shuttle', 12]))).toEqual(['bus-lane inbound|colored|av-shuttle'])
    expect(named(street(11, ['planting-strip', '', 4]))).toEqual(['planting-strip '])
  })
  it('calls the coloured bicycle lanes green, once there are other colours', () => {
    expect(named(street(16, ['bike-lane', 'inbound|colored', 5]))).toEqual(['bike-lane inbound|green|road'])
    expect(named(street(17, ['bike-lane', 'inbound|red', 5]))).toEqual(['bike-lane inbound|red|road'])
  })
  it('counts a foot as 304.8 mm, or as 300 mm on a street that was set to metric', () => {
    expect(widths(street(22, ['sidewalk', 'dense', 10.5]))).toEqual([3200])
    expect(widths({ ...street(22, ['sidewalk', 'dense', 11.66667]), metric: true })).toEqual([3500])
    expect(migrate({ ...street(22), metric: true }).millimetres).toBe(15000)
  })
  it('takes lengths as metres from version 30 on, whatever the units setting says', () => {
    expect(widths({ ...street(33, ['sidewalk', 'dense', 2.4]), metric: true })).toEqual([2400])
    expect(widths(street(30, ['sidewalk', 'dense', 1.8288]))).toEqual([1829])
  })
  it('never makes a width nothing', () => {
    expect(widths(street(35, ['wall', 'low', 0.0006]))).toEqual([1])
  })
})
