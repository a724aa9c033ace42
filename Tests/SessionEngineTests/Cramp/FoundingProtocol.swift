// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

extension SessionPlan {
  /// The founding text's relief for the foot: five steps, some of them only under certain
  /// conditions. Five seconds between steps.
  static let founding = SessionPlan(
    routine: "foot-cramp", name: "Foot cramp relief", kind: .relief, site: .foot,
    segments: [
      .range("stretch", 10, 15, side: .affected),  // 0
      press.breath(5), press,  // 1, 2
      warm.breath(5), warm,  // 3, 4
      circle.breath(5), circle, circle,  // 5, 6, 7
      drink.breath(5), drink,  // 8, 9
    ])

  private static let press = Segment.range("press", 180, 300, side: .affected)
    .advised(avoid: [.suspectedClot])
  private static let warm = Segment.range("warm", 300, 600, side: .affected)
    .advised([.cold], avoid: [.heat, .suspectedClot])
  private static let circle = Segment.paced("circle", 10, every: 3)
  private static let drink = Segment.untilDone("drink").advised([.frequent, .thirst, .fatigue])
}

extension Segment {
  fileprivate static func range(
    _ name: String, _ least: Double, _ most: Double, side: StepSide
  ) -> Segment {
    Segment(kind: .step, name: name, side: side, dose: .hold(least: .s(least), most: .s(most)))
  }
}

extension Cramp {
  /// A cramp in the foot, with the founding text's relief.
  static func founding(_ known: [Condition]? = [], side: Side? = nil) -> Cramp {
    Cramp(site: .foot, side: side, relief: .founding, known: known)
  }
}

extension SessionEvent {
  /// The person reports triggers.
  static func told(_ conditions: Condition...) -> SessionEvent {
    .note(EpisodeNotes(triggers: conditions))
  }
}
