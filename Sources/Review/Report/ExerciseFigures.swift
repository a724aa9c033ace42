// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// Cramps in training: how often, given how long the person trained.
public struct ExerciseFigures: Sendable {
  /// The cramps in sessions that are no relief.
  public let cramps: Int
  /// How many of them hit in each phase.
  public let byPhase: [Phase: Int]
  /// How many hit in a session without phases, or before it had begun.
  public let withoutPhase: Int
  /// The active time of the sessions that count.
  public let active: Duration
  /// The cramps per ten hours of it; `nil` of less.
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
