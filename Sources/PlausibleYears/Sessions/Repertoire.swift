// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// The plans that made-up people choose from, each made once.
public struct Repertoire: Sendable {
  private var sessions: [RoutineID: SessionPlan] = [:]
  private var reliefs: [CrampSite: [Side?: SessionPlan]] = [:]

  /// Makes the plans.
  ///
  /// - Parameter resolve: Finds a built-in routine; one that it does not find is never done.
  public init(resolve: (RoutineID) -> Routine?) {
    for id in Self.routines {
      if let routine = resolve(id) {
        sessions[id] = try? SessionPlan(routine, resolve: resolve)
      }
    }
    for (site, id) in Self.reliefs {
      guard let routine = resolve(id) else { continue }
      for side in [nil, .left, .right, .both] as [Side?] {
        reliefs[site, default: [:]][side] = try? SessionPlan(routine, affectedSide: side)
      }
    }
  }

  func plan(of routine: RoutineID) -> SessionPlan? { sessions[routine] }

  func relief(for site: CrampSite, _ side: Side?) -> SessionPlan? { reliefs[site]?[side] }

  /// The evening stretches.
  static let bedtime: RoutineID = "bedtime"

  private static let routines: [RoutineID] = [
    "running", "walking", "cycling", "strength", "swimming", "racket", "foot-calf", bedtime,
  ]

  private static let reliefs: [CrampSite: RoutineID] = [
    .foot: "foot-cramp", .toes: "toe-cramp", .calf: "calf-cramp", .hamstring: "hamstring-cramp",
    .quadriceps: "quadriceps-cramp", .shin: "shin-cramp", .hand: "hand-cramp",
    .forearm: "forearm-cramp", .flank: "side-stitch",
  ]
}
