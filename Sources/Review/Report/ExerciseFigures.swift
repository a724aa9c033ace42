// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// Cramps during training, in relation to the time trained.
public struct ExerciseFigures: Sendable {
  /// The cramps in sessions other than relief.
  public let cramps: Int
  /// How many came in each phase.
  public let byPhase: [Phase: Int]
  /// How many came in a session without phases, or before it had begun.
  public let withoutPhase: Int
  /// The active time of the sessions that count.
  public let active: Duration
  /// The cramps per ten hours; `nil` if there were fewer hours.
  public let rate: Rate?

  /// Counts.
  public init(_ figures: ReviewFigures) {
    let inTraining = figures.cramps.filter { $0.session.map { $0.kind != .relief } ?? false }
    let phases = inTraining.compactMap(\.record.place?.phase)
    cramps = inTraining.count
    byPhase = phases.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    withoutPhase = inTraining.count - phases.count
    active = figures.totals.active
    rate = Rate(inTraining.count, in: Double(active.wholeMilliseconds) / 36_000_000)
  }
}
