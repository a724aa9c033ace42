// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

// The rule of this file: one row, always in the same place, in which nothing waits for an answer. It
// is said in the longest of several ways for which there is room; the last fits every screen.

extension HomeScreen {
  /// Draws the question how sore a cramp has left the person, or the advice, if there is either.
  func drawAsking(row: Int, columns: Range<Int>, into buffer: inout CellBuffer) {
    guard isAsking else { return }
    let ways = sorenessDue.map(questions) ?? advice.map(Self.advices) ?? []
    guard let text = ways.first(where: { $0.cellWidth <= columns.count }) ?? ways.last else {
      return
    }
    let blank = Rect(column: columns.lowerBound, row: row, columns: columns.count, rows: 1)
    buffer.fill(blank, .blank)
    buffer.write(text, row: row, column: columns.lowerBound, maxColumns: columns.count)
  }

  /// Whether there is something to ask or to advise; while a filter is typed, its keys are letters.
  var isAsking: Bool { filter == nil && (sorenessDue != nil || advice != nil) }

  private func questions(about cramp: CrampRecord) -> [String] {
    let (day, time) = (cramp.onsetAt.dayText(seenFrom: today), cramp.onsetAt.clockText)
    let place = cramp.side == .both ? cramp.site.word : cramp.placeText
    let capital = place.prefix(1).uppercased() + place.dropFirst()
    let whose: String =
      switch today.dayNumber - cramp.onsetAt.dayNumber {
      case 0: "Today's \(place) cramp (\(time))"
      case 1: "Yesterday's \(place) cramp (\(time))"
      default: "The \(place) cramp of \(day) (\(time))"
      }
    return [
      "\(whose): how sore now? 0–9, a for 10, x skips",
      "\(capital) cramp, \(day) \(time): how sore now? 0–9, a 10, x skips",
      "\(capital): how sore now? 0–9, a 10, x skips",
      "Sore \(cramp.site.word)? 0–9, a 10, x skips",
    ]
  }

  private static func advices(_ advice: ClinicAdvice) -> [String] {
    [
      "\(advice.text) x hides it for 14 days.",
      "\(advice.text) x hides it.",
      "\(advice.reason): worth showing a clinician: calcium, circulation. x hides it",
      "\(advice.reason): worth showing a clinician. x hides it",
      "Cramps worth showing a clinician: m, x",
    ]
  }
}
