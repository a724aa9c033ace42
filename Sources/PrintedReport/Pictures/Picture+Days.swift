// SPDX-License-Identifier: MIT
import Charts
import Review
import SessionEngine
import Wording

extension Picture {
  /// The days, a week a column, shaded by one measure.
  static func days(_ grid: DayGrid, _ measure: ReviewMeasure, about: String) -> Picture {
    let (left, top, legend) = (24.0, 14.0, 22.0)
    // The weeks of a year fill the width of the page.
    let each = min(13, max(4, (484 / Double(max(1, grid.weekCount)) * 10).rounded(.down) / 10))
    let box = each - (each > 6 ? 1.4 : 0.8)
    var picture = Picture(
      measure == .time ? "Days trained" : "Days with cramps", about: about,
      width: max(260, left + Double(grid.weekCount) * each + 8), height: top + 7 * each + legend)
    var free = 0.0
    for head in grid.months {
      let x = left + Double(head.week) * each
      guard x >= free else { continue }
      picture.text(LocalMoment.months[head.month - 1], x, 9)
      free = x + 24
    }
    for (row, weekday) in grid.weekdays.enumerated() where row % 2 == 0 {
      picture.text(
        LocalMoment.weekdays[weekday - 1], 0, top + Double(row) * each + each / 2 + 2.5)
    }
    let looks = looks(measure)
    for cell in grid.cells {
      guard let level = cell.level(measure) else { continue }
      picture.box(
        left + Double(cell.week) * each, top + Double(cell.row) * each, box, box, looks[level])
    }
    let names =
      measure == .time
      ? ["none", "under 15", "under 30", "under 45", "45 min or more"]
      : ["none logged", "1", "2 or more cramps"]
    picture.legend(looks, names, x: left, y: top + 7 * each + 15)
    return picture
  }

  private static func looks(_ measure: ReviewMeasure) -> [Look] {
    measure == .time ? Look.training : [.cramps0, .cramps2, .cramps4]
  }

  /// Adds a legend, from left to right.
  mutating func legend(_ looks: [Look], _ names: [String], x: Double, y: Double) {
    var x = x
    for (look, name) in zip(looks, names) {
      box(x, y - 6.5, 7, 7, look)
      text(name, x + 10, y)
      x += 20 + 4.6 * Double(name.count)
    }
  }
}
