// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

// The rule of this file: one row, always in the same place, in which nothing waits for an answer. It
// is said in the longest of several ways for which there is room; the last fits every screen.

extension HomeScreen {
  /// Draws the question how sore a cramp has left the person, or the advice, if there is either; else,
  /// in a row that shows nothing else, which session is unfinished.
  func drawAsking(
    row: Int, isSpare: Bool, columns: Range<Int>, into buffer: inout CellBuffer
  ) {
    // While a filter is typed, the keys of what is asked are letters.
    guard filter == nil else { return }
    let told = isSpare ? unfinished.map { telling(of: $0, columns: columns.count) } : nil
    let ways = sorenessDue.map(questions) ?? advice.map(Self.advices) ?? told ?? []
    guard let text = ways.first(where: { $0.cellWidth <= columns.count }) ?? ways.last else {
      return
    }
    let blank = Rect(column: columns.lowerBound, row: row, columns: columns.count, rows: 1)
    buffer.fill(blank, .blank)
    buffer.write(text, row: row, column: columns.lowerBound, maxColumns: columns.count)
  }

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

  private func telling(of session: UnfinishedSession, columns: Int) -> [String] {
    let (name, seen) = (session.machine.plan.name, session.lastSeenAt)
    let short = " is unfinished: u goes on"
    return [
      "\(name), \(seen.dayText(seenFrom: today)) \(seen.clockText), is unfinished: "
        + "u goes on with it or ends it",
      "\(name) is unfinished: u goes on with it or ends it",
      name.fitted(columns: max(1, columns - short.cellWidth)) + short,
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
