// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

@testable import Screens

/// A session in plain mode, with a clock that the test sets.
struct SpokenSession {
  private(set) var machine: SessionMachine
  private(set) var screen: SessionScreen
  /// Everything said so far.
  private(set) var lines: [String] = []
  private(set) var now = SessionInstant.start
  private var teller = PlainTeller()
  private let context = ScreenContext(today: LocalMoment(unixMilliseconds: 0, offsetSeconds: 0))

  init(_ plan: SessionPlan, summary: String = "") {
    machine = SessionMachine(plan)
    screen = SessionScreen(machine: machine)
    screen.scene.summary = summary
    handle(.start)
  }

  /// The lines said while this time passes.
  mutating func pass(_ time: Duration) -> [String] {
    said { session in
      let end = session.now + time
      while let next = session.machine.nextDeadline, next <= end {
        session.now = next
        session.handle(.timeReached)
      }
      session.now = end
      session.handle(.timeReached)
    }
  }

  /// The lines said in reply to keys, each pressed after the reply to the one before.
  mutating func press(_ keys: Key...) -> [String] {
    said { session in
      for key in keys {
        for meant in session.teller.keys(for: key, on: session.screen, in: session.context) {
          session.take(meant)
        }
        session.tell()
      }
    }
  }

  private mutating func said(_ happen: (inout SpokenSession) -> Void) -> [String] {
    let before = lines.count
    happen(&self)
    return Array(lines[before...])
  }

  private mutating func take(_ key: Key) {
    switch screen.handle(key, in: context) {
    case .cramp:
      handle(.cramp(Cramp(site: .calf, side: nil, relief: SpokenPlans.relief, known: [])))
    case .own(.event(let event)): handle(event)
    case .own(.events(let events)): for event in events { handle(event) }
    case .own(.side(let side)):
      guard let episode = machine.currentEpisode else { return }
      handle(.relocate(Cramp(site: episode.site, side: side, relief: SpokenPlans.relief)))
    default: break
    }
  }

  private mutating func handle(_ event: SessionEvent) {
    _ = try? machine.handle(event, at: now)
    screen.show(machine, at: now)
    tell()
  }

  private mutating func tell() { lines += teller.tell(&screen, in: context) }
}

/// Short plans.
enum SpokenPlans {
  /// A stretch of each calf, and reps without a tempo.
  static let calves = SessionPlan(
    routine: "calves", name: "Calves", kind: .mobility,
    segments: [
      stretch(.getReady, .right, .seconds(5)), stretch(.step, .right, .seconds(30)),
      stretch(.switch, .left, .seconds(5)), stretch(.step, .left, .seconds(30)),
      Segment(
        kind: .transition, name: "Heel raises", instruction: "Rise on your toes.",
        dose: .hold(least: .seconds(3), most: .seconds(3))),
      Segment(
        kind: .step, name: "Heel raises", instruction: "Rise on your toes.",
        dose: .reps(count: 12, tempo: nil)),
    ])

  /// Relief of a calf, in two steps.
  static let relief = SessionPlan(
    routine: "calf-cramp", name: "Calf cramp", kind: .relief, site: .calf,
    segments: [
      pull(.getReady, .hold(least: .seconds(5), most: .seconds(5))),
      pull(.step, .hold(least: .seconds(30), most: .seconds(60))),
      Segment(
        kind: .step, name: "Rub the calf", instruction: "Rub it gently.",
        dose: .hold(least: .seconds(30), most: .seconds(30))),
    ])

  private static func stretch(
    _ kind: Segment.Kind, _ side: StepSide, _ time: Duration
  ) -> Segment {
    Segment(
      kind: kind, name: "Calf stretch", instruction: "Hands on a wall, this leg back, heel down.",
      caution: "Keep the back knee straight.", side: side, dose: .hold(least: time, most: time))
  }

  private static func pull(_ kind: Segment.Kind, _ dose: Dose) -> Segment {
    Segment(
      kind: kind, name: "Draw the foot up",
      instruction: "Pull the foot to you. Sit, with the leg straight.",
      caution: "Swollen, warm or red? Stop: press w.", dose: dose)
  }
}
