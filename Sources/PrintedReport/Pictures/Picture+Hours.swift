// SPDX-License-Identifier: MIT
import Charts
import Review
import SessionEngine
import Wording

extension Picture {
  /// The hours by weekday; a row is a day from noon to noon.
  static func hours(_ grid: HourGrid, about: String) -> Picture {
    let (left, top, each, row) = (56.0, 14.0, 15.0, 15.0)
    let end = left + Double(HourGrid.columns) * each
    var picture = Picture(
      "Cramps by hour and weekday", about: about, width: end + 92,
      height: top + 7 * row + 24)
    for column in HourGrid.marked {
      picture.text(
        "\(HourGrid.hour(ofColumn: column))", left + Double(column) * each, 9)
    }
    for (index, weekday) in grid.weekdays.enumerated() {
      let y = top + Double(index) * row
      picture.text(NumberTexts.pair(weekday), 0, y + 10)
      for (column, cramps) in grid.cramps[index].enumerated() {
        let x = left + Double(column) * each
        picture.box(
          x, y, each - 1.5, row - 1.5, Look.cramps[HourAmount(cramps).rawValue])
      }
      let bar = Double(grid.length(ofRow: index, in: 600)) / 10
      picture.box(end + 26, y + 2, bar, row - 5.5, .cramps3)
      picture.text("\(grid.ofRows[index])", end + 21, y + 10, .end)
    }
    picture.legend(
      Look.cramps, ["none", "1", "2–3", "4–7", "8 or more cramps"], x: left,
      y: top + 7 * row + 15)
    return picture
  }

  /// The hours of all days as bars, from noon to noon.
  static func hourBars(_ grid: HourGrid, width: Double, height: Double, about: String) -> Picture {
    var picture = Picture(
      "Cramps by hour", about: about, width: width, height: height)
    let (top, base) = (10.0, height - 12)
    let each = width / Double(HourGrid.columns)
    let most = grid.ofColumns.max() ?? 0
    for (column, cramps) in grid.ofColumns.enumerated() where cramps > 0 {
      let tall = Double(barLength(cramps, of: most, in: Int((base - top) * 10))) / 10
      picture.box(
        Double(column) * each + 0.8, base - tall, each - 1.6, tall,
        HourGrid.night.contains(column) ? .cramps4 : .cramps2)
      picture.text("\(cramps)", (Double(column) + 0.5) * each, base - tall - 2, .middle)
    }
    picture.line(0, base, to: width, base, .ink)
    for column in HourGrid.marked {
      picture.text("\(HourGrid.hour(ofColumn: column))", Double(column) * each + 1, base + 9.5)
    }
    return picture
  }
}
