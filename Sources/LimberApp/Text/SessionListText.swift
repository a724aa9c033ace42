// SPDX-License-Identifier: MIT
import Screens
import SessionEngine
import TextCanvas
import Wording

/// The history as text, page by page.
struct SessionListText {
  private var table = TextTable(
    ["ID", "BEGAN", "ROUTINE", "OUTCOME", "ACTIVE", "RELIEF", "STEPS", "CRAMPS"],
    rightAligned: [4, 5, 6, 7])

  /// A line for each session, with a heading before the first.
  mutating func lines(_ sessions: [SessionSummary]) -> [String] {
    let times = LocalMoment.minuteTexts(sessions.map(\.startedAt))
    for (session, time) in zip(sessions, times) {
      let totals = session.totals
      table.add([
        session.id.short, time,
        session.name.fitted(columns: TextTable.longestName),
        outcome(of: session),
        totals.ledger.active.lengthText,
        totals.ledger.relief.lengthText,
        // Nobody counted the steps of a session done without the program.
        session.isByHand ? "-" : "\(totals.stepsDone)/\(totals.stepsPlanned)", "\(totals.cramps)",
      ])
    }
    return table.takeLines()
  }

  private func outcome(of session: SessionSummary) -> String {
    if session.isDeleted { return "deleted" }
    return session.isRunning ? "running" : session.totals.outcome?.rawValue ?? "unfinished"
  }
}
