// SPDX-License-Identifier: MIT
import SessionEngine

/// A column of sessions in CSV. The raw value is its name: the key in JSON, if there is one. Like
/// keys, names never change.
enum SessionColumn: String, CaseIterable {
  case id, routine, name, kind, startedAt, startedAtUnixMs, endedAt, endedAtUnixMs, outcome
  case elapsedMs, activeMs, pausedMs, reliefMs, awayMs, stepsDone, stepsPlanned, crampCount, byHand
  case note

  /// The value of this column for a session.
  ///
  /// - Parameter report: The session for JSON.
  func field(of session: SessionSummary, _ report: SessionReport) -> CSV.Field {
    switch self {
    case .id: .text(report.id)
    case .routine: .text(report.routine)
    case .name: .text(report.name)
    case .kind: .text(report.kind)
    case .startedAt: .text(report.startedAt)
    case .startedAtUnixMs: .number(session.startedAt.unixMilliseconds)
    case .endedAt: .init(report.endedAt.value)
    case .endedAtUnixMs: .init(session.endedAt?.unixMilliseconds)
    case .outcome: .text(report.outcome)
    case .elapsedMs: .number(report.elapsedMs)
    case .activeMs: .number(report.activeMs)
    case .pausedMs: .number(report.pausedMs)
    case .reliefMs: .number(report.reliefMs)
    case .awayMs: .number(report.awayMs)
    case .stepsDone: .init(report.stepsDone)
    case .stepsPlanned: .init(report.stepsPlanned)
    case .crampCount: .init(report.crampCount)
    case .byHand: .flag(report.byHand)
    case .note: .init(report.note.value)
    }
  }
}
