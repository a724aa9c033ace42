// SPDX-License-Identifier: MIT
import RoutineModel

/// Relief routines for the sites beside the foot, as a routine file would give them.
enum SampleReliefs {
  /// The routine of a site.
  static func routine(_ site: CrampSite) -> Routine {
    let first = stretch(site)
    return Routine(
      id: RoutineID("\(site.rawValue)-cramp"), name: "Relief of the \(site.rawValue)",
      kind: .relief, site: site, getReady: .zero,
      content: .steps([
        .step(
          Step(
            name: first.name, instruction: first.instruction, caution: first.caution,
            dose: .hold(least: .seconds(15), most: .seconds(30)), side: .affected)),
        .step(
          Step(
            name: "Rub it gently", instruction: "Rub along the muscle with a flat hand.",
            caution: "No pressing if a clot is suspected. On blood thinners: ask first.",
            dose: .hold(least: .seconds(60), most: .seconds(120)), side: .affected,
            avoidWhen: [.suspectedClot])),
        .step(
          Step(
            name: "Warm it", instruction: "Lay a wrapped warm towel on it.",
            caution: "Not on swollen or broken skin. Check the skin; never sleep on it.",
            dose: .hold(least: .seconds(300), most: .seconds(600)), side: .affected,
            onlyWhen: [.cold], avoidWhen: [.heat, .suspectedClot])),
        .step(
          Step(
            name: "Drink", instruction: "Drink as much as you are thirsty for.",
            dose: .untilDone, onlyWhen: [.thirst, .frequent])),
      ]))
  }

  private static func stretch(
    _ site: CrampSite
  ) -> (name: String, instruction: String, caution: String) {
    switch site {
    case .foot, .toes:
      (
        "Straighten the toes", "Sit, and straighten the curled toes by hand; hold.",
        "To tightness, never to pain. No bouncing."
      )
    case .calf:
      (
        "Stretch the calf",
        "Sit, knee straight, and pull the top of the foot toward the shin.",
        "Not if one leg is swollen, warm, red or sore. No bouncing, keep breathing."
      )
    case .hamstring:
      (
        "Stretch the hamstring",
        "Sit and straighten the leg, toes toward the shin. Lean forward from the hips.",
        "No bouncing. A sudden pop or a bruise is a strain: stop."
      )
    case .quadriceps:
      (
        "Stretch the thigh", "Hold a chair, bring the heel toward the buttock, knee down.",
        "Keep hold of the chair. Never to pain."
      )
    case .shin:
      (
        "Point the foot", "Lay the ankle over the other knee and point the foot by hand.",
        "Tightness that builds with effort and fades with rest: show it to a clinician."
      )
    case .hand, .forearm:
      (
        "Bend the wrist back",
        "Let go. Elbow straight, palm up: bend the wrist back with the other hand.",
        "Gently. If it comes back with one task only, show it to a clinician."
      )
    case .flank:
      (
        "Slow down and breathe", "Breathe in deeply and out slowly, five or six times.",
        "If it outlasts the exercise, see someone."
      )
    }
  }
}
