// SPDX-License-Identifier: MIT
import Charts
import Review
import SessionEngine
import Wording

extension Picture {
  /// The weeks as bars, on an axis from 0.
  static func weeks(
    _ figures: ReviewFigures, _ measure: ReviewMeasure, width: Double, height: Double, about: String
  ) -> Picture {
    let (weeks, question) = (figures.weeks, figures.question)
    let axis = WeekAxis(weeks, measure)
    let (left, top, beneath) = (26.0, 12.0, 13.0)
    let (base, right) = (height - beneath, width - 4)
    let each = (right - left) / Double(max(1, weeks.count))
    var picture = Picture(
      measure == .time ? "Minutes trained a week" : "Cramps a week", about: about,
      width: width, height: height)
    for tick in axis.ticks {
      let y = base - Double(tick) / Double(axis.top) * (base - top)
      picture.line(left, y, to: right, y, .rule)
      picture.text("\(tick)", left - 4, y + 2.8, .end)
    }
    let hasNumbers = each >= 13
    for (week, value) in axis.values.enumerated() {
      let x = left + Double(week) * each
      guard figures.isObserved(weeks[week].days) else { continue }
      // Tenths of a point are finer than any printer.
      let tall = Double(axis.height(ofWeek: week, in: Int((base - top) * 10))) / 10
      picture.box(
        x + each * 0.14, base - tall, each * 0.72, tall,
        measure == .time ? .training3 : .cramps3)
      if hasNumbers, value > 0 {
        picture.text("\(value)", x + each / 2, base - tall - 2.5, .middle)
      }
    }
    picture.line(left, base, to: right, base, .ink)
    var free = 0.0
    for head in MonthHead.heads(over: question.days, weekStart: question.weekStart) {
      let x = left + Double(head.week) * each
      guard x >= free, x < right - 14 else { continue }
      picture.text(LocalMoment.months[head.month - 1], x + 1, base + 10)
      free = x + 24
    }
    return picture
  }
}
